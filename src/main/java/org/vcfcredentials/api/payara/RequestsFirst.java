package org.vcfcredentials.api.payara;

import jakarta.servlet.Servlet;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.server.spi.AbstractContainerLifecycleListener;
import org.glassfish.jersey.server.spi.Container;
import org.vcfcredentials.platform.RequestsUnderWay;

/**
 * Lets requests end before Payara's REST is taken away, which comes before anything else of the application. One that ends later leaves
 * the application in the thread that served it, until that thread serves REST again.
 */
public class RequestsFirst implements AutoDiscoverable {
    @Override
    public void configure(FeatureContext rest) {
        rest.register(new Wait());
    }

    private static final class Wait extends AbstractContainerLifecycleListener {
        @Override
        public void onShutdown(Container container) {
            if (container instanceof Servlet servlet) {
                RequestsUnderWay requests =
                        RequestsUnderWay.of(servlet.getServletConfig().getServletContext());
                if (requests != null) {
                    requests.end();
                }
            }
        }
    }
}
