package org.vcfcredentials.backup;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A backup that is being made, for those who wait for it. */
final class BackupRun {
    private final CompletableFuture<BackupOutcome> end = new CompletableFuture<>();

    static BackupRun over(BackupOutcome outcome) {
        var run = new BackupRun();
        run.end(outcome);
        return run;
    }

    boolean isOver() {
        return end.isDone();
    }

    /** The first outcome counts. */
    void end(BackupOutcome outcome) {
        end.complete(outcome);
    }

    BackupOutcome await() {
        return end.join();
    }

    /** Waits for the end; when that does not come in time, {@code broken} is it, for everybody who waits. */
    void await(Duration patience, BackupOutcome broken) {
        end.completeOnTimeout(broken, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
