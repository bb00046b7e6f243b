package org.vcfcredentials.crypto;

/** A sealed secret does not open: wrong key, wrong place, or altered. The message names the place, never the secret. */
public class VaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public VaultException(String message, Throwable cause) {
        super(message, cause);
    }
}
