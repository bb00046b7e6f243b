package org.vcfcredentials.platform;

/**
 * Ends the server's process after a failed start, for servers that serve nothing else: none of them does so by itself, and each would
 * answer 404 for ever. Off unless {@code VCM_EXIT_ON_FAILURE} is true, because other applications may share the server.
 */
final class ProcessEnd {
    private static final long PATIENCE_MILLISECONDS = 10_000;

    private ProcessEnd() {}

    /** Returns at once: the server's own shutdown may wait for the deployment that this is called from. */
    static void ifWanted(int exitCode) {
        if (!SettingsReader.ofThisProcess().exitOnFailure()) {
            return;
        }
        begin("vcm-exit", () -> System.exit(exitCode));
        begin("vcm-exit-insists", () -> insist(exitCode));
    }

    private static void insist(int exitCode) {
        try {
            Thread.sleep(PATIENCE_MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(exitCode);
    }

    private static void begin(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
