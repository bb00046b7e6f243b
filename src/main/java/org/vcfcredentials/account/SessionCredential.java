package org.vcfcredentials.account;

import jakarta.security.enterprise.credential.Credential;

/** What a browser's session claims. */
record SessionCredential(SessionLogin login) implements Credential {}
