package org.vcfcredentials.platform.database;

import jakarta.transaction.TransactionManager;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.persistence.platform.server.ServerPlatformBase;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.ExternalTransactionController;
import org.eclipse.persistence.transaction.JTATransactionController;

/** Tells EclipseLink where the server keeps its transaction manager, so that one WAR runs on each of them. */
public class ServerTransactions extends ServerPlatformBase {
    public ServerTransactions(DatabaseSession session) {
        super(session);
    }

    @Override
    public Class<? extends ExternalTransactionController> getExternalTransactionControllerClass() {
        return Controller.class;
    }

    /** Finds the transaction manager under the name each server gives it. */
    public static class Controller extends JTATransactionController {
        private static final String PAYARA = "java:appserver/TransactionManager";
        private static final String WILDFLY = "java:jboss/TransactionManager";

        @Override
        @SuppressWarnings("BanJNDI") // two constant names, no input
        protected TransactionManager acquireTransactionManager() throws Exception {
            try {
                return InitialContext.doLookup(PAYARA);
            } catch (NamingException elsewhere) {
                return InitialContext.doLookup(WILDFLY);
            }
        }
    }
}
