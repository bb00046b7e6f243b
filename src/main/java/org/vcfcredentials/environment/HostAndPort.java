package org.vcfcredentials.environment;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a source listens: a DNS name, an IPv4 or an IPv6 address, optionally with a port. Nothing is looked up.
 *
 * @param host lower-case, without brackets
 * @param port 1 to 65535, or 0 when none was given
 */
record HostAndPort(String host, int port) {
    private static final int LONGEST_NAME = 255;
    private static final int HIGHEST_PORT = 65_535;

    private static final Pattern BRACKETED = Pattern.compile("\\[(?<host>[^\\]]+)](:(?<port>\\d{1,5}))?");
    private static final Pattern PLAIN = Pattern.compile("(?<host>[^:\\[\\]]+)(:(?<port>\\d{1,5}))?");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:.]*:[0-9a-f:.]*");
    private static final Pattern NUMBERS_AND_DOTS = Pattern.compile("[0-9.]+");
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern DNS_NAME =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    /** Reads what a person typed; empty when it is none of the three. */
    static Optional<HostAndPort> parse(String text) {
        String typed = text.toLowerCase(Locale.ROOT);
        if (isIpv6(typed)) {
            return Optional.of(new HostAndPort(typed, 0));
        }
        Matcher bracketed = BRACKETED.matcher(typed);
        if (bracketed.matches()) {
            return isIpv6(bracketed.group("host")) ? of(bracketed) : Optional.empty();
        }
        Matcher plain = PLAIN.matcher(typed);
        return plain.matches() && isNameOrIpv4(plain.group("host")) ? of(plain) : Optional.empty();
    }

    private static Optional<HostAndPort> of(Matcher parts) {
        if (parts.group("port") == null) {
            return Optional.of(new HostAndPort(parts.group("host"), 0));
        }
        int port = Integer.parseInt(parts.group("port"));
        boolean usable = port > 0 && port <= HIGHEST_PORT;
        return usable ? Optional.of(new HostAndPort(parts.group("host"), port)) : Optional.empty();
    }

    private static boolean isNameOrIpv4(String host) {
        if (NUMBERS_AND_DOTS.matcher(host).matches()) {
            return IPV4.matcher(host).matches();
        }
        return host.length() <= LONGEST_NAME && DNS_NAME.matcher(host).matches();
    }

    private static boolean isIpv6(String host) {
        if (!IPV6.matcher(host).matches()) {
            return false;
        }
        try {
            return InetAddress.getByName("[" + host + "]") != null; // brackets: an address, never a name to look up
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
