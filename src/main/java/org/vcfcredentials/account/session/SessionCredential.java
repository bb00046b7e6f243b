package org.vcfcredentials.account.session;

import jakarta.security.enterprise.credential.Credential;

/** What a browser's session claims. */
record SessionCredential(SessionLogin login) implements Credential {}
