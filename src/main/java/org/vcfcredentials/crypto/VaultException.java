package org.vcfcredentials.crypto;

/** The keys could not be used. The message names the place of the secret, never the secret. */
public class VaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public VaultException(String message, Throwable cause) {
        super(message, cause);
    }
}
