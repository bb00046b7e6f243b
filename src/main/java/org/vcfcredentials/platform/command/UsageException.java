package org.vcfcredentials.platform.command;

import java.util.List;

/** The command line is not understood; the message says what is expected. */
public class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }

    /** For a command that takes no arguments; throws when there are any. */
    public static void ifAny(List<String> arguments, String command) {
        if (!arguments.isEmpty()) {
            throw new UsageException(command + " takes no arguments.");
        }
    }
}
