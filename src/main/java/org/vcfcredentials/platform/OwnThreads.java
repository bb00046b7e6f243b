package org.vcfcredentials.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few threads for one kind of work, there only while there is some. The threads are the container's, the pool is ours: Payara never
 * ends the threads of a managed executor, and each redeployment would leave them and its classes behind.
 */
public abstract class OwnThreads implements Executor {
    private final int most;
    private final int idleSeconds;

    @Resource
    private ManagedThreadFactory factory;

    private ThreadPoolExecutor pool;

    /**
     * @param most so many run at a time, the others wait
     * @param idleSeconds after so long without work a thread ends
     */
    protected OwnThreads(int most, int idleSeconds) {
        this.most = most;
        this.idleSeconds = idleSeconds;
    }

    @PostConstruct
    void open() {
        pool = new ThreadPoolExecutor(most, most, idleSeconds, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        pool.allowCoreThreadTimeOut(true);
    }

    /** Breaks off what is running and takes up nothing more. */
    @PreDestroy
    public void end() {
        pool.shutdownNow();
    }

    @Override
    public void execute(Runnable task) {
        pool.execute(task);
    }
}
