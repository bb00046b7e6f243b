package org.vcfcredentials.sync;

/** What makes a credential the same one from sync to sync, within one source of one environment. */
record CredentialKey(String hostname, String username, String credentialType) {
    /** That of the same account on another host. */
    CredentialKey ofHost(String other) {
        return new CredentialKey(other, username, credentialType);
    }
}
