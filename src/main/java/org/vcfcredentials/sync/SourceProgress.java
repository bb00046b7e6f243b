package org.vcfcredentials.sync;

import org.vcfcredentials.vcf.Source;

/**
 * How far the sync of one source is.
 *
 * @param read read so far; {@code expected} is 0 while unknown
 * @param message the outcome for people once it has ended ("527 credentials: 2 added, 1 changed, 0 retired" or
 *     the friendly error); empty before
 */
public record SourceProgress(Source source, Phase phase, int read, int expected, String message) {
    /** The steps of a sync, in order. */
    public enum Phase {
        WAITING,
        READING,
        WRITING,
        DONE,
        /** Some of the source was read and stored; the message says what was not. */
        INCOMPLETE,
        FAILED
    }

    /** Whether it has ended, well or not. */
    public boolean finished() {
        return phase.compareTo(Phase.DONE) >= 0;
    }
}
