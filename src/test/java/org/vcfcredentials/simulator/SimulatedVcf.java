package org.vcfcredentials.simulator;

import javax.net.ssl.SSLContext;

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
        return Certificate.shared().trusting();
    }

    @Override
    public void close() {
        manager.close();
        installer.close();
    }
}
