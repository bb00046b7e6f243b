package org.vcfcredentials.vcf.https;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The host and port of an endpoint. Nothing is looked up.
 *
 * @param host without brackets and without a dot at its end
 */
record Target(String host, int port) {
    private static final Pattern BRACKETED = Pattern.compile("\\[([0-9a-fA-F:.]{2,45})](?::(\\d{1,5}))?");
    private static final Pattern BARE_IPV6 = Pattern.compile("([0-9a-fA-F]*:[0-9a-fA-F.]*:[0-9a-fA-F:.]*)");
    private static final Pattern NAME =
            Pattern.compile("([A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?)\\.?(?::(\\d{1,5}))?");
    private static final int HTTPS = 443;

    /** Reads {@code host}, {@code host:port}, an IPv6 address, or one in brackets with a port; empty when it is none of these. */
    static Optional<Target> parse(String text) {
        return Stream.of(BRACKETED, BARE_IPV6, NAME)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .findFirst()
                .map(found -> new Target(found.group(1), port(found)))
                .filter(target -> target.port > 0 && target.port < 1 << 16);
    }

    /** As a request names it: an IPv6 address in brackets, the port unless it is the usual one. */
    String authority() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return port == HTTPS ? name : name + ":" + port;
    }

    private static int port(Matcher found) {
        String port = found.groupCount() < 2 ? null : found.group(2);
        return port == null ? HTTPS : Integer.parseInt(port);
    }
}
