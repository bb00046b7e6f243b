package org.vcfcredentials.crypto;

/**
 * What is stored for a secret does not open: it was sealed for another place, by a key that is gone, or altered. The message is for
 * people and names the place, never the secret.
 */
public class UnreadableSecretException extends VaultException {
    private static final long serialVersionUID = 1L;

    public UnreadableSecretException(String message, Throwable cause) {
        super(message, cause);
    }
}
