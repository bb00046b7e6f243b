package org.vcfcredentials.web.http;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets requests under way come to their end before the application is taken away. WildFly does not wait for them: one that is cut
 * off gets an error, and its thread keeps the whole application from being forgotten.
 */
@WebListener
public class RequestsUnderWay implements ServletRequestListener, ServletContextListener {
    private static final System.Logger LOG = System.getLogger(RequestsUnderWay.class.getName());
    private static final long LONGEST_WAIT_NANOSECONDS = TimeUnit.SECONDS.toNanos(5);
    private static final long BETWEEN_LOOKS_MILLISECONDS = 50;

    private final AtomicInteger count = new AtomicInteger();

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        count.incrementAndGet();
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        count.decrementAndGet();
    }

    int underWay() {
        return count.get();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        long end = System.nanoTime() + LONGEST_WAIT_NANOSECONDS;
        try {
            while (count.get() > 0 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLISECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        if (count.get() > 0) {
            LOG.log(System.Logger.Level.WARNING, "{0} requests under way are cut off", count.get());
        }
    }
}
