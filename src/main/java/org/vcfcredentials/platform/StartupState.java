package org.vcfcredentials.platform;

import java.util.List;

/**
 * How far the start-up is. Static, so that it can be told even when no bean could be made. What the launcher of Payara Micro
 * and the listeners of WildFly must know is published as system properties, the only thing both sides of the class loader border
 * share.
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
    private static final List<String> PUBLISHED = List.of(
            "https-port",
            "https-address",
            "https-open",
            "http-port",
            "http-address",
            "http-open",
            "exit-code",
            "failure",
            "greeting");

    private static volatile Phase phase = Phase.STARTING;

    private StartupState() {}

    /** The current state. */
    public static Phase phase() {
        return phase;
    }

    /** Every step has succeeded; the doors may open. */
    static void ready(Listeners listeners) {
        publish("https-port", Integer.toString(listeners.httpsPort()));
        publish("https-address", listeners.httpsAddress());
        listeners.httpPort().ifPresent(port -> publish("http-port", Integer.toString(port)));
        publish("http-address", listeners.httpAddress());
        publish("https-open", "true");
        listeners.httpPort().ifPresent(port -> publish("http-open", "true"));
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
        ProcessEnd.ifWanted(failure.exitCode());
    }

    /** What an administrator should read once the server is up, for example how to log in for the first time. */
    public static void greeting(String text) {
        publish("greeting", text);
    }

    /** Back to the beginning, for a redeployment within the same process. */
    static void restart() {
        PUBLISHED.forEach(name -> System.clearProperty(PROPERTY_PREFIX + name));
        phase = Phase.STARTING;
    }

    private static void publish(String name, String value) {
        System.setProperty(PROPERTY_PREFIX + name, value);
    }
}
