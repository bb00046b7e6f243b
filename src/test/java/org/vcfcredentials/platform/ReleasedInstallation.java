package org.vcfcredentials.platform;

/** The end of a deployment, for tests that go through several starts in a process. */
public final class ReleasedInstallation {
    private ReleasedInstallation() {}

    /** Gives the data directory back, so that the next start may have another one. */
    public static void release() {
        Installation.release();
    }
}
