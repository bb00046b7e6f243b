package org.vcfcredentials.sync;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.sync.SourceProgress.Phase;
import org.vcfcredentials.vcf.ReadProgress;

/** One run of one source in this server: how far it is, and a way to wait for its end or to break it off. */
final class SourceRun implements ReadProgress {
    private static final Logger LOG = System.getLogger(SourceRun.class.getName());

    private final SourceKey key;
    private final String startedBy;
    private final CompletableFuture<SourceProgress> end = new CompletableFuture<>();
    private volatile boolean scheduled;
    private volatile boolean shared;
    private volatile SourceProgress progress;
    private Thread worker;
    private boolean brokenOff;

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

    /** Whether more than one asked for it. */
    boolean shared() {
        return shared;
    }

    void share() {
        shared = true;
    }

    SourceProgress progress() {
        return progress;
    }

    @Override
    public void advanced(int read, int expected) {
        move(Phase.READING, read, expected, "");
    }

    /** What was read is stored whole: from here on it is not broken off any more. */
    void writing(int read) {
        leave();
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

    /** The calling thread begins to work on it; tells whether it is still wanted. */
    synchronized boolean begin() {
        if (brokenOff) {
            return false;
        }
        worker = Thread.currentThread();
        advanced(0, 0);
        return true;
    }

    /** The calling thread is not to be interrupted any more on behalf of this run, and forgets it when it was. */
    synchronized void leave() {
        worker = null;
        if (Thread.interrupted()) {
            LOG.log(Level.DEBUG, "A sync was broken off");
        }
    }

    /** Tells those who wait. */
    void end() {
        end.complete(progress);
    }

    /** Its end, for those who do not wait but want to hear of it. */
    CompletionStage<SourceProgress> ended() {
        return end;
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

    /** Interrupts whoever reads it; when nobody does so far, nobody will. */
    synchronized void breakOff() {
        brokenOff = true;
        if (worker != null) {
            worker.interrupt();
        }
    }
}
