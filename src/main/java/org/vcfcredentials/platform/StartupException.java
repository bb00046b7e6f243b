package org.vcfcredentials.platform;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The product must not start. The message is one line that says what is wrong and what to do; {@link #exitCode()} is what the
 * process ends with, after sysexits.h: 65 data broken, 70 internal fault, 73 data directory in use, 74 disk full, 77 not permitted, 78 configuration.
 */
public class StartupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Stored data cannot be read or does not belong together. */
    public static final int DATA_BROKEN = 65;
    /** A fault of the product itself. */
    public static final int INTERNAL = 70;
    /** Another process holds the data directory. */
    public static final int DATA_IN_USE = 73;
    /** There is no room left to write. */
    public static final int DISK_FULL = 74;
    /** The operating system does not let us read or write. */
    public static final int NOT_PERMITTED = 77;
    /** A setting is wrong or missing. */
    public static final int CONFIGURATION = 78;

    /** What Linux and SQLite call it; neither Java nor the driver has a type of its own for it. */
    private static final List<String> NO_ROOM =
            List.of("No space left on device", "Disk quota exceeded", "SQLITE_FULL");

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
        if (causes(failure).anyMatch(StartupException::saysThereIsNoRoom)) {
            return new StartupException(
                    DISK_FULL,
                    "There is no room left on the disk of the data directory. Make some, and start again.",
                    failure);
        }
        return causes(failure)
                .filter(StartupException.class::isInstance)
                .map(StartupException.class::cast)
                .findFirst()
                .orElseGet(() -> new StartupException(
                        INTERNAL, "The start-up failed unexpectedly; the log says where: " + failure, failure));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static boolean saysThereIsNoRoom(Throwable cause) {
        return NO_ROOM.stream().anyMatch(String.valueOf(cause.getMessage())::contains);
    }

    /** What the process ends with. */
    public int exitCode() {
        return exitCode;
    }
}
