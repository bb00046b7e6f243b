package org.vcfcredentials.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the demo was started with.
 *
 * @param application where VCF Credential Manager listens, on this machine
 * @param firstPort the first of six ports for the simulated hosts
 */
record DemoOptions(URI application, String username, String password, int firstPort) {
    static final String USAGE =
            "Usage: --app https://127.0.0.1:PORT --user NAME [--password-file FILE] [--first-port PORT]"
                    + " (the password is otherwise taken from VCM_DEMO_PASSWORD)";

    /** @throws IllegalArgumentException when they make no sense; the message is for the person who started it */
    static DemoOptions of(String[] arguments, Map<String, String> variables) throws IOException {
        Map<String, String> given = new HashMap<>();
        for (int index = 0; index < arguments.length; index += 2) {
            if (!arguments[index].startsWith("--") || index + 1 == arguments.length) {
                throw new IllegalArgumentException(USAGE);
            }
            given.put(arguments[index].substring(2), arguments[index + 1]);
        }
        if (!given.containsKey("app") || !given.containsKey("user")) {
            throw new IllegalArgumentException(USAGE);
        }
        URI application = URI.create(given.get("app"));
        requireLoopback(application);
        String password = given.containsKey("password-file")
                ? Files.readString(Path.of(given.get("password-file"))).strip()
                : variables.getOrDefault("VCM_DEMO_PASSWORD", "");
        return new DemoOptions(
                application, given.get("user"), password, Integer.parseInt(given.getOrDefault("first-port", "18543")));
    }

    /** Its certificate is trusted blindly, so it must be on this machine. */
    private static void requireLoopback(URI application) throws IOException {
        boolean here = application.getHost() != null
                && Stream.of(InetAddress.getAllByName(application.getHost())).allMatch(InetAddress::isLoopbackAddress);
        if (!here) {
            throw new IllegalArgumentException("The demo only talks to an application on this machine. " + USAGE);
        }
    }
}
