package org.vcfcredentials.web;

import java.util.Locale;

/** Sizes of files and of memory, for people. */
final class Bytes {
    private static final double KILO = 1e3;
    private static final double MEGA = 1e6;
    private static final double GIGA = 1e9;

    private Bytes() {}

    /** In the unit that fits, of a thousand of the one below. */
    static String text(long bytes) {
        if (bytes < MEGA) {
            return String.format(Locale.ENGLISH, "%.0f kB", Math.ceil(bytes / KILO));
        }
        return bytes < GIGA
                ? String.format(Locale.ENGLISH, "%.1f MB", bytes / MEGA)
                : String.format(Locale.ENGLISH, "%.1f GB", bytes / GIGA);
    }
}
