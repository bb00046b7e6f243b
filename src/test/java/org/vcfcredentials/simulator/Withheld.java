package org.vcfcredentials.simulator;

/** How an SDDC Manager keeps a password to itself. */
public enum Withheld {
    /** The key is missing. */
    MISSING,
    /** The key is there, with JSON null. */
    NULL,
    /** Eight asterisks. */
    ASTERISKS,
    /** Eight times x. */
    CROSSES
}
