package org.vcfcredentials.crypto;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executor;

/** The container's thread that a rotation runs on: one at a time, and none when there is nothing to do. */
@ApplicationScoped
class RotationThread implements Executor {
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(20);

    @Resource
    private ManagedThreadFactory factory;

    private volatile Thread thread;

    @Override
    public void execute(Runnable task) {
        thread = factory.newThread(task);
        thread.start();
    }

    /** Waits until the task has ended, which was told to. */
    void await() {
        Thread running = thread;
        if (running == null) {
            return;
        }
        try {
            running.join(LONGEST_BATCH.toMillis());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }
}
