package org.vcfcredentials.platform;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets requests under way come to their end before the application is taken away. WildFly does not wait for them: one that is cut
 * off gets an error, and its thread keeps the whole application from being forgotten. A filter and not a listener, because Payara
 * does not tell listeners of the end of every request.
 */
public class RequestsUnderWay implements Filter {
    private static final System.Logger LOG = System.getLogger(RequestsUnderWay.class.getName());
    private static final String NAME = RequestsUnderWay.class.getName();
    private static final long LONGEST_WAIT_NANOSECONDS = TimeUnit.SECONDS.toNanos(5);
    private static final long BETWEEN_LOOKS_MILLISECONDS = 50;

    @Inject
    Event<Farewell> farewell;

    private final AtomicInteger count = new AtomicInteger();

    /** Those of this application, for a server that must be told to wait for them; {@code null} when it has not come that far. */
    public static RequestsUnderWay of(ServletContext context) {
        return (RequestsUnderWay) context.getAttribute(NAME);
    }

    @Override
    public void init(FilterConfig configuration) {
        configuration.getServletContext().setAttribute(NAME, this);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        count.incrementAndGet();
        try {
            chain.doFilter(request, response);
        } finally {
            count.decrementAndGet();
        }
    }

    int underWay() {
        return count.get();
    }

    /** Says {@link Farewell} and waits for the last one, for a server that would take others away before this filter. */
    public void end() {
        farewell.fire(new Farewell());
        awaitLast();
    }

    @Override
    public void destroy() {
        awaitLast();
    }

    private void awaitLast() {
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
