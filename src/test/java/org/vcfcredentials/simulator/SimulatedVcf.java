package org.vcfcredentials.simulator;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** A simulated VCF instance: an SDDC Manager and the VCF Installer that built it. Any number can run in one process. */
public final class SimulatedVcf implements AutoCloseable {
    private final SimulatedManager manager;
    private final SimulatedInstaller installer;

    private SimulatedVcf(Blueprint blueprint) {
        this.manager = new SimulatedManager(blueprint);
        this.installer = new SimulatedInstaller(blueprint);
    }

    /** Builds an instance and starts to listen. */
    public static SimulatedVcf start(Blueprint blueprint) {
        return new SimulatedVcf(blueprint);
    }

    public SimulatedManager manager() {
        return manager;
    }

    public SimulatedInstaller installer() {
        return installer;
    }

    /** For clients that trust the certificate of every simulated instance in this process, and no other. */
    public static SSLContext trustingContext() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What trusts the certificate of every simulated instance in this process, and no other. */
    public static X509ExtendedTrustManager trust() {
        return Certificate.shared().trust();
    }

    @Override
    public void close() {
        manager.close();
        installer.close();
    }
}
