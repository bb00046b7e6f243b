package org.vcfcredentials.platform;

/**
 * How far the start-up is. Static, so that it can be told even when no bean could be made. What the launcher of Payara Micro
 * must know is published as system properties, the only thing both sides of the class loader border share.
 */
public final class StartupState {
    /** The states, in order; nothing leads back. */
    public enum Phase {
        STARTING,
        READY,
        FAILED
    }

    private static final System.Logger LOG = System.getLogger(StartupState.class.getName());
    private static final String PROPERTY_PREFIX = "vcm.startup.";

    private static volatile Phase phase = Phase.STARTING;

    private StartupState() {}

    /** The current state. */
    public static Phase phase() {
        return phase;
    }

    /** Every step has succeeded; the doors may open. */
    static void ready(Settings settings) {
        publish("https-port", Integer.toString(settings.httpsPort()));
        publish("https-address", settings.httpsAddress());
        phase = Phase.READY;
    }

    /** A step has failed; the doors stay closed. The first failure is the one that counts. */
    static void failed(StartupException failure) {
        if (phase == Phase.FAILED) {
            return;
        }
        LOG.log(
                System.Logger.Level.ERROR,
                "Not started (exit code {0}): {1}",
                failure.exitCode(),
                failure.getMessage());
        publish("exit-code", Integer.toString(failure.exitCode()));
        publish("failure", failure.getMessage());
        phase = Phase.FAILED;
    }

    /** What an administrator should read once the server is up, for example how to log in for the first time. */
    public static void greeting(String text) {
        publish("greeting", text);
    }

    /** Back to the beginning, for a redeployment within the same process. */
    static void restart() {
        for (String name : new String[] {"https-port", "https-address", "exit-code", "failure", "greeting"}) {
            System.clearProperty(PROPERTY_PREFIX + name);
        }
        phase = Phase.STARTING;
    }

    private static void publish(String name, String value) {
        System.setProperty(PROPERTY_PREFIX + name, value);
    }
}
