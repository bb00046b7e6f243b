package org.vcfcredentials.export;

/** Credentials as comma-separated values, in the column order its users know. */
public final class CredentialCsv {
    private CredentialCsv() {}
}
