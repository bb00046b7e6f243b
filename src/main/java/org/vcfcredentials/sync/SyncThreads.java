package org.vcfcredentials.sync;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;

/** The few threads that syncs run on: a host that hangs holds one of them until its deadline. */
@ApplicationScoped
@ManagedExecutorDefinition(name = "java:app/concurrent/sync", maxAsync = 8)
class SyncThreads implements Executor {
    @Resource(lookup = "java:app/concurrent/sync")
    private ManagedExecutorService threads;

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }
}
