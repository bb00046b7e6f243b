package org.vcfcredentials.platform;

import java.time.Duration;

/** Ends the server's process, for servers that serve nothing else. */
public final class ProcessEnd {
    /** What it ends with in order to be started again; {@code start_https.sh} and the systemd unit do. */
    public static final int RESTART = 85;

    /** After it nothing waits any more for what does not stop by itself. */
    private static final Duration PATIENCE_AFTER_FAILURE = Duration.ofSeconds(10);

    /** Requests and syncs under way get 20 s. */
    private static final Duration PATIENCE_BEFORE_RESTART = Duration.ofSeconds(35);

    private ProcessEnd() {}

    /**
     * After a failed start: no server ends by itself then, and each would answer 404 for ever. Off unless {@code
     * VCM_EXIT_ON_FAILURE} is true, because other applications may share the server.
     */
    static void ifWanted(int exitCode) {
        if (SettingsReader.ofThisProcess().exitOnFailure()) {
            begin(exitCode, Duration.ZERO, PATIENCE_AFTER_FAILURE);
        }
    }

    /** So that whoever watches the process starts it again. */
    public static void forRestart(Duration delay) {
        begin(RESTART, delay, PATIENCE_BEFORE_RESTART);
    }

    /** Returns at once: the server's own shutdown may wait for the deployment, or the request, that this is called from. */
    private static void begin(int exitCode, Duration delay, Duration patience) {
        begin("vcm-exit", delay, () -> System.exit(exitCode));
        begin(
                "vcm-exit-insists",
                delay.plus(patience),
                () -> Runtime.getRuntime().halt(exitCode));
    }

    private static void begin(String name, Duration delay, Runnable work) {
        var thread = new Thread(() -> after(delay, work), name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void after(Duration delay, Runnable work) {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        work.run();
    }
}
