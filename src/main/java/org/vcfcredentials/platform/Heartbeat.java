package org.vcfcredentials.platform;

import java.time.Duration;

/**
 * Whether the container's timers still tick: one of them does nothing but beat. Static, so that {@code /health/ready} can tell even
 * when no bean answers, and measured by a clock that nobody sets.
 */
public final class Heartbeat {
    /** Between two beats. */
    public static final Duration INTERVAL = Duration.ofSeconds(5);

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(20);

    private static volatile long latest = System.nanoTime();

    private Heartbeat() {}

    /** A timer has ticked, or has just been made. */
    public static void beat() {
        latest = System.nanoTime();
    }

    /** Whether four beats in a row are missing. */
    public static boolean stopped() {
        return stopped(System.nanoTime());
    }

    static boolean stopped(long now) {
        return now - latest > LONGEST_SILENCE.toNanos();
    }
}
