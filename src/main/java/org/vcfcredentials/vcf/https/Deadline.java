package org.vcfcredentials.vcf.https;

import java.time.Duration;

/** The moment by which everything must be over, by the monotonic clock. */
final class Deadline {
    private final long nanos;
    private final Duration length;

    private Deadline(long nanos, Duration length) {
        this.nanos = nanos;
        this.length = length;
    }

    static Deadline in(Duration length) {
        return new Deadline(System.nanoTime() + length.toNanos(), length);
    }

    /** The same moment, or an earlier one when that is more than {@code most} away. */
    Deadline atMost(Duration most) {
        return remaining().compareTo(most) <= 0 ? this : in(most);
    }

    /** Zero or negative when it is over. */
    Duration remaining() {
        return Duration.ofNanos(nanos - System.nanoTime());
    }

    boolean over() {
        return remaining().compareTo(Duration.ZERO) <= 0;
    }

    /** How long there was from the start, for people. */
    Duration length() {
        return length;
    }
}
