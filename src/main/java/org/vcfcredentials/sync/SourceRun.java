package org.vcfcredentials.sync;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.sync.SourceProgress.Phase;
import org.vcfcredentials.vcf.ReadProgress;

/** One run of one source in this server: how far it is, and a way to wait for its end or to break it off. */
final class SourceRun implements ReadProgress {
    private final SourceKey key;
    private final String startedBy;
    private final CompletableFuture<SourceProgress> end = new CompletableFuture<>();
    private volatile boolean scheduled;
    private volatile SourceProgress progress;
    private volatile Thread worker;

    SourceRun(SourceKey key, String startedBy) {
        this.key = key;
        this.startedBy = startedBy;
        this.progress = new SourceProgress(key.source(), Phase.WAITING, 0, 0, "");
    }

    SourceKey key() {
        return key;
    }

    String startedBy() {
        return startedBy;
    }

    /** Whether a timer asked for it, or joined it. */
    boolean scheduled() {
        return scheduled;
    }

    void markScheduled() {
        scheduled = true;
    }

    SourceProgress progress() {
        return progress;
    }

    @Override
    public void advanced(int read, int expected) {
        move(Phase.READING, read, expected, "");
    }

    void writing(int read) {
        move(Phase.WRITING, read, read, "");
    }

    void done(String message) {
        move(Phase.DONE, progress.read(), progress.expected(), message);
    }

    void incomplete(String message) {
        move(Phase.INCOMPLETE, progress.read(), progress.expected(), message);
    }

    void failed(String message) {
        move(Phase.FAILED, progress.read(), progress.expected(), message);
    }

    private void move(Phase phase, int read, int expected, String message) {
        progress = new SourceProgress(key.source(), phase, read, expected, message);
    }

    void beginOn(Thread thread) {
        worker = thread;
        advanced(0, 0);
    }

    /** Tells those who wait. */
    void end() {
        worker = null;
        end.complete(progress);
    }

    /** Waits for the end at most {@code patience}, and tells whether it came. */
    boolean await(Duration patience) {
        try {
            end.get(Math.max(patience.toMillis(), 0), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Interrupts whoever works on it. */
    void breakOff() {
        Thread thread = worker;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
