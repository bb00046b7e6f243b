package org.vcfcredentials.platform.command;

/** The command line is not understood; the message says what is expected. */
public class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
