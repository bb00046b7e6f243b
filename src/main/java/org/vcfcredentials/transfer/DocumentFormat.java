package org.vcfcredentials.transfer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a document is written in. */
public enum DocumentFormat {
    /** One JSON text, RFC 8259. */
    JSON("application/json"),
    /** One document of YAML 1.2. */
    YAML("application/yaml");

    private final String mediaType;

    DocumentFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The registered media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Its name in addresses, and the extension of its files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a {@link #key()}; {@code yml} is YAML, too. */
    public static Optional<DocumentFormat> named(String key) {
        String known = key.toLowerCase(Locale.ROOT).replaceAll("^yml$", "yaml");
        return Arrays.stream(values())
                .filter(format -> format.key().equals(known))
                .findFirst();
    }
}
