package org.vcfcredentials.account;

/** The signed-in user may not do this. Maps to HTTP 403. */
public class ForbiddenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ForbiddenException(String message) {
        super(message);
    }
}
