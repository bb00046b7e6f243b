package org.vcfcredentials.acceptance.payara;

import java.util.Map;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;

/**
 * Starts a stock Payara Server for the tests inside it, and stops it after them: the adapter only knows a server that runs.
 * It is silent when the tests run inside another server.
 */
public final class PayaraForArquillian implements LoadableExtension {
    private static PayaraDomain domain;

    @Override
    public void register(ExtensionBuilder builder) {
        if ("payara-server".equals(System.getProperty("arquillian.launch"))) {
            start();
            builder.observer(End.class);
        }
    }

    /** Before Arquillian reads its configuration, which asks for the port. */
    private static synchronized void start() {
        if (domain != null) {
            return;
        }
        domain = PayaraDomain.stock();
        domain.start(Map.of(
                "VCM_DATA_DIR", System.getProperty("container.data"),
                "VCM_ALLOW_LOOPBACK_TARGETS", "true",
                "VCM_SYNC_DEADLINE", "PT10S"));
        System.setProperty("payara.admin.port", Integer.toString(domain.adminPort()));
    }

    /** Told by Arquillian. */
    public static final class End {
        void stop(@Observes AfterSuite suite) {
            domain.stop();
            domain.close();
        }
    }
}
