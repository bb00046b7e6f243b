package org.vcfcredentials.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network in the usual notation, {@code 10.20.0.0/16} or {@code 2001:db8::/32}; a single address is a network of its own.
 *
 * @param prefix how many leading bits of the address all its members share
 */
public record Network(InetAddress address, int prefix) {
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d{1,2})";
    private static final Pattern NOTATION = Pattern.compile(
            "(?<address>" + OCTET + "(?:\\." + OCTET + "){3}|[0-9a-fA-F.:]*:[0-9a-fA-F.:]*)(?:/(?<prefix>\\d{1,3}))?");

    /** Reads the notation; names are none, for nothing is looked up. */
    public static Optional<Network> parse(String text) {
        Matcher found = NOTATION.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            InetAddress address = InetAddress.getByName(found.group("address"));
            int bits = address.getAddress().length * Byte.SIZE;
            int prefix = found.group("prefix") == null ? bits : Integer.parseInt(found.group("prefix"));
            return prefix > bits ? Optional.empty() : Optional.of(new Network(address, prefix));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    /** Whether an address of the same kind begins with the same bits. */
    public boolean contains(InetAddress other) {
        byte[] ours = address.getAddress();
        byte[] theirs = other.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
