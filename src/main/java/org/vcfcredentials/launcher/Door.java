package org.vcfcredentials.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One listener of Payara Micro, shut until the application is ready.
 *
 * @param kind {@code https}, or {@code http} for a reverse proxy
 */
record Door(String kind, String address, int port) {
    private static final String LISTENERS =
            "configs.config.server-config.network-config.network-listeners.network-listener.";

    /** Those that the application asked for; none unless it is ready. */
    static List<Door> askedFor() {
        return Stream.of("https", "http")
                .filter(kind -> !Told.of(kind + "-port").isEmpty())
                .map(kind -> new Door(kind, Told.of(kind + "-address"), Integer.parseInt(Told.of(kind + "-port"))))
                .toList();
    }

    /** Why it cannot be opened. Payara would only log that, if at all. */
    Optional<String> obstacle() {
        try (var trial = new ServerSocket()) {
            trial.setReuseAddress(true);
            trial.bind(new InetSocketAddress(address, port));
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of("Port " + port + " on " + address + " cannot be opened: " + refused.getMessage()
                    + ". Stop the program that has it, or set VCM_" + kind.toUpperCase(Locale.ROOT)
                    + "_PORT to another port.");
        }
    }

    /** What opens it, in order: the address before the door, or Payara would open it on every interface first. */
    List<String> commands() {
        String set = "set " + LISTENERS + kind + "-listener.";
        return List.of(set + "port=" + port, set + "address=" + address, set + "enabled=true");
    }
}
