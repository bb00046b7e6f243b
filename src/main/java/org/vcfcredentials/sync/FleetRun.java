package org.vcfcredentials.sync;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.LongFunction;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.NotFoundException;

/**
 * One sync of many environments, in turn. Only so many sources are handed over at a time: what waits here stands in nobody's way, so
 * that a sync by hand or by a timer comes first, and a host that hangs holds one place and not the queue.
 */
final class FleetRun {
    private static final Logger LOG = System.getLogger(FleetRun.class.getName());

    private final String startedBy;
    private final List<FleetEntry> entries;
    private final Queue<FleetEntry> waiting;
    private final int width;
    private final LongFunction<List<SourceRun>> starter;
    private int active;
    private boolean cancelled;

    /**
     * Nothing begins before {@link #proceed}.
     *
     * @param width how many sources may be handed over at a time
     * @param starter begins the sync of an environment, or joins the one under way
     */
    FleetRun(String startedBy, List<FleetEntry> entries, int width, LongFunction<List<SourceRun>> starter) {
        this.startedBy = startedBy;
        this.entries = List.copyOf(entries);
        this.waiting = new ArrayDeque<>(entries);
        this.width = width;
        this.starter = starter;
    }

    /** Begins as many as there is room for. */
    void proceed() {
        Optional<FleetEntry> next = take();
        while (next.isPresent()) {
            begin(next.get());
            next = take();
        }
    }

    private synchronized Optional<FleetEntry> take() {
        if (active >= width || waiting.isEmpty()) {
            return Optional.empty();
        }
        active++;
        return Optional.of(waiting.remove());
    }

    private void begin(FleetEntry entry) {
        try {
            List<SourceRun> started = starter.apply(entry.environmentId());
            begun(entry, started);
            started.forEach(run -> run.ended().thenRun(this::oneEnded));
        } catch (InvalidInputException | NotFoundException told) {
            entry.refused(told.getMessage());
            freeOne();
        } catch (RuntimeException unexpected) {
            LOG.log(Level.ERROR, "A sync of environment " + entry.environmentId() + " could not begin", unexpected);
            entry.refused(SourceSync.OUR_FAULT);
            freeOne();
        }
    }

    /** One place was taken for it already. */
    private synchronized void begun(FleetEntry entry, List<SourceRun> started) {
        active += started.size() - 1;
        entry.begun(started);
        if (cancelled) {
            breakOff(entry);
        }
    }

    private void oneEnded() {
        freeOne();
        proceed();
    }

    private synchronized void freeOne() {
        active--;
    }

    /** Drops what has not begun and breaks off what has; what somebody else asked for, too, goes on. Tells how many were dropped. */
    synchronized int cancel() {
        int dropped = drop();
        entries.forEach(FleetRun::breakOff);
        return dropped;
    }

    /** Begins nothing any more, and tells how many that are. */
    synchronized int drop() {
        int dropped = waiting.size();
        cancelled = true;
        waiting.clear();
        return dropped;
    }

    private static void breakOff(FleetEntry entry) {
        entry.runs().stream().filter(run -> !run.shared()).forEach(SourceRun::breakOff);
    }

    synchronized FleetProgress progress() {
        int ended = (int) entries.stream().filter(FleetEntry::ended).count();
        int unbegun = (int) entries.stream()
                .filter(entry -> !entry.begun() && !entry.ended())
                .count();
        List<FleetProgress.Failure> failures = entries.stream()
                .map(FleetEntry::failure)
                .flatMap(Optional::stream)
                .toList();
        return new FleetProgress(startedBy, entries.size(), ended, cancelled ? unbegun : 0, failures);
    }
}
