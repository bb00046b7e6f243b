package org.vcfcredentials.crypto;

/** One sealed secret as it was read. */
final class SealedRow {
    private final long id;
    private final byte[] ciphertext;

    SealedRow(long id, byte[] ciphertext) {
        this.id = id;
        this.ciphertext = ciphertext.clone();
    }

    long id() {
        return id;
    }

    byte[] sealed() {
        return ciphertext.clone();
    }
}
