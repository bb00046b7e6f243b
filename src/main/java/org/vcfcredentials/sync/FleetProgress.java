package org.vcfcredentials.sync;

import java.util.List;

/**
 * How far a sync of many environments is.
 *
 * @param startedBy the user who asked for it
 * @param environments how many it is about
 * @param ended how many of them have ended, well or not
 * @param dropped how many were never begun, because it was cancelled
 * @param failures those that did not end well, in the order they began
 */
public record FleetProgress(String startedBy, int environments, int ended, int dropped, List<Failure> failures) {
    public FleetProgress {
        failures = List.copyOf(failures);
    }

    /** An environment that was not read whole, and why. */
    public record Failure(long environmentId, String environment, String message) {}

    /** Whether anything is waiting or being worked on. */
    public boolean running() {
        return ended + dropped < environments;
    }

    /** Whether somebody cancelled it. */
    public boolean cancelled() {
        return dropped > 0;
    }
}
