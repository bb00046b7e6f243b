package org.vcfcredentials.platform;

/**
 * The product must not start. The message is one line that says what is wrong and what to do; {@link #exitCode()} is what the
 * process ends with, after sysexits.h: 65 data broken, 70 internal fault, 73 data directory in use, 77 not permitted, 78 configuration.
 */
public class StartupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Stored data cannot be read or does not belong together. */
    public static final int DATA_BROKEN = 65;
    /** A fault of the product itself. */
    public static final int INTERNAL = 70;
    /** Another process holds the data directory. */
    public static final int DATA_IN_USE = 73;
    /** The operating system does not let us read or write. */
    public static final int NOT_PERMITTED = 77;
    /** A setting is wrong or missing. */
    public static final int CONFIGURATION = 78;

    private final int exitCode;

    public StartupException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public StartupException(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** The reason in {@code failure}, which a container may have wrapped; what nobody foresaw is an internal fault in its own words. */
    public static StartupException of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupException reason) {
                return reason;
            }
        }
        return new StartupException(
                INTERNAL, "The start-up failed unexpectedly; the log says where: " + failure, failure);
    }

    /** What the process ends with. */
    public int exitCode() {
        return exitCode;
    }
}
