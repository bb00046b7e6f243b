package org.vcfcredentials.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.vcfcredentials.platform.Settings;

/**
 * The name leases are held under. It is the same again after a restart, because it is made of the host and of the data directory,
 * which one process at a time may use: a server that crashed takes its leases up again at once.
 */
@ApplicationScoped
class ServerIdentity {
    private static final int LONGEST_HOST = 60;

    private final Settings settings;

    @Inject
    ServerIdentity(Settings settings) {
        this.settings = settings;
    }

    /** For the container's proxy. */
    ServerIdentity() {
        this(null);
    }

    String name() {
        String host = host();
        byte[] place = (host + settings.dataDirectory()).getBytes(StandardCharsets.UTF_8);
        return host.substring(0, Math.min(host.length(), LONGEST_HOST)) + "/" + UUID.nameUUIDFromBytes(place);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
