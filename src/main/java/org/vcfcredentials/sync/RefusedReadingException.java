package org.vcfcredentials.sync;

/** A reading must not be written; the transaction is rolled back and the message tells the administrator why. */
class RefusedReadingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedReadingException(String message) {
        super(message);
    }
}
