package org.vcfcredentials.acceptance.servers;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Between two looks at something that takes a while. */
public final class Pause {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Pause() {}

    public static void shortly() {
        of(Duration.ofMillis(50));
    }

    static void of(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Looks again and again until it is so. */
    public static void until(String what, BooleanSupplier so) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not after " + LONGEST + ": " + what);
            }
            shortly();
        }
    }
}
