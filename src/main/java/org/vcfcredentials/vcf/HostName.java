package org.vcfcredentials.vcf;

import java.util.Locale;

/**
 * How the name of a host is written. A credential is found again by it, from sync to sync and in the other source, so whoever
 * stores one writes it like this.
 */
public final class HostName {
    private HostName() {}

    /** In lower case, without blanks around it. */
    public static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The same with its domain, when it is a short name and the domain is known. */
    public static String complete(String name, String domain) {
        String normal = normal(name);
        return domain.isBlank() || !isShort(normal) ? normal : normal + "." + normal(domain);
    }

    /** Whether it is a name without its domain; an address is none. */
    public static boolean isShort(String name) {
        return !name.contains(".") && !name.contains(":");
    }

    /** A full name without its domain. */
    public static String firstLabel(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
