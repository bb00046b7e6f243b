package org.vcfcredentials.sync;

/** What makes a credential the same one from sync to sync, within one source of one environment. */
record CredentialKey(String hostname, String username, String credentialType) {}
