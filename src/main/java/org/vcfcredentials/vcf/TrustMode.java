package org.vcfcredentials.vcf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a source proves that it is the one we mean, before it is told a password. */
public enum TrustMode {
    /** By a certificate for its host, signed by an authority that this Java knows. */
    PUBLIC,
    /** By a certificate for its host, signed by an authority that was uploaded for it. */
    AUTHORITY,
    /** By one certificate that an administrator looked at and confirmed. */
    PINNED,
    /** Not at all: whoever answers gets the password. */
    NONE;

    /** All of them, for messages. */
    public static final String WORDS = "public, authority, pinned or none";

    /** As requests and files write it: {@code pinned}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode of this word; empty when there is none. */
    public static Optional<TrustMode> of(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
    }
}
