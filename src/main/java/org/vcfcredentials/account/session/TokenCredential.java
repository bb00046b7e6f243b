package org.vcfcredentials.account.session;

import jakarta.security.enterprise.credential.Credential;
import org.vcfcredentials.platform.Secret;

/** What a script's bearer token claims. */
record TokenCredential(Secret token) implements Credential {}
