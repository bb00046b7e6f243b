package org.vcfcredentials.vcf.https;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.vcfcredentials.platform.Network;

/**
 * Which addresses may be connected to. Whoever may enter a host could else have the server speak to what only it can reach: itself,
 * its link, the data services of a cloud.
 */
final class TargetRules {
    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final byte[] SIX_TO_FOUR = {0x20, 0x02};
    private static final int NAT64_IPV4_AT = 12;
    private static final int SIX_TO_FOUR_IPV4_AT = 2;

    private final boolean insideAllowed;
    private final List<Network> allowed;

    /**
     * @param insideAllowed whether this machine itself and its link may be connected to
     * @param allowed the only networks that may be connected to; all when there are none
     */
    TargetRules(boolean insideAllowed, List<Network> allowed) {
        this.insideAllowed = insideAllowed;
        this.allowed = List.copyOf(allowed);
    }

    /** Whether this address is the server itself, its link, many hosts or none. */
    boolean leadsInside(InetAddress address) {
        return !insideAllowed && (isInside(address) || isOwn(address) || isInside(embedded(address)));
    }

    /** Whether an address is in none of the networks that were allowed. */
    boolean leadsAstray(InetAddress address) {
        return !allowed.isEmpty() && allowed.stream().noneMatch(network -> network.contains(address));
    }

    private static boolean isInside(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet4Address four && four.getAddress()[0] == 0)
                || (address instanceof Inet6Address six && six.isIPv4CompatibleAddress());
    }

    private static boolean isOwn(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return false;
        }
    }

    /** The IPv4 address that an IPv6 address is a detour to; the address itself when it is none. Java has unwrapped ::ffff: already. */
    private static InetAddress embedded(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (startsWith(bytes, NAT64)) {
            return ipv4(bytes, NAT64_IPV4_AT);
        }
        return address instanceof Inet6Address && startsWith(bytes, SIX_TO_FOUR)
                ? ipv4(bytes, SIX_TO_FOUR_IPV4_AT)
                : address;
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length > prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static InetAddress ipv4(byte[] bytes, int at) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + 4));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
