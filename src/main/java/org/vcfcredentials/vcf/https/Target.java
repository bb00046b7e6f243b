package org.vcfcredentials.vcf.https;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The host and port of an endpoint, as far as they may be connected to. */
record Target(String host, int port) {
    private static final Pattern BRACKETED = Pattern.compile("\\[([0-9a-fA-F:.]{2,45})](?::(\\d{1,5}))?");
    private static final Pattern BARE_IPV6 = Pattern.compile("([0-9a-fA-F]*:[0-9a-fA-F.]*:[0-9a-fA-F:.]*)");
    private static final Pattern NAME =
            Pattern.compile("([A-Za-z0-9](?:[A-Za-z0-9._-]{0,253}[A-Za-z0-9])?\\.?)(?::(\\d{1,5}))?");
    private static final int HTTPS = 443;

    /** Reads {@code host}, {@code host:port}, an IPv6 address, or one in brackets with a port; empty when it is none of these. */
    static Optional<Target> parse(String text) {
        return Stream.of(BRACKETED, BARE_IPV6, NAME)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .findFirst()
                .map(found -> new Target(found.group(1), port(found)))
                .filter(target -> target.port > 0 && target.port < 1 << 16)
                .filter(target -> target.uri("/").getHost() != null);
    }

    URI uri(String pathAndQuery) {
        String authority = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("https://" + authority + ":" + port + pathAndQuery);
    }

    /**
     * Looks the host up, which may block, and tells whether any of its addresses is this machine itself, its link, or no host at
     * all. The JVM keeps the answer for 30 seconds, so the connection made next goes to an address that was checked.
     *
     * @throws UnknownHostException when there is no such host
     */
    boolean leadsInside() throws UnknownHostException {
        return Stream.of(InetAddress.getAllByName(host)).anyMatch(Target::isInside);
    }

    private static boolean isInside(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address six && six.isIPv4CompatibleAddress());
    }

    private static int port(Matcher found) {
        String port = found.groupCount() < 2 ? null : found.group(2);
        return port == null ? HTTPS : Integer.parseInt(port);
    }
}
