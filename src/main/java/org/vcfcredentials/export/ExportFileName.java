package org.vcfcredentials.export;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Names for exported files that every operating system can store. */
public final class ExportFileName {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss").withZone(ZoneOffset.UTC);
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._-]|^[.-]");

    private ExportFileName() {}

    /**
     * {@code <environment>_credentials_<yyyyMMdd_HHmmss>.<extension>}, the time in UTC; characters other than letters, digits,
     * dot, hyphen and underscore become an underscore.
     */
    public static String of(String environment, Instant time, String extension) {
        String safe = UNSAFE.matcher(environment).replaceAll("_");
        return safe + "_credentials_" + TIME.format(time) + "." + extension;
    }

    /** {@code audit_<yyyyMMdd_HHmmss>.<extension>}, the time in UTC. */
    public static String ofAudit(Instant time, String extension) {
        return "audit_" + TIME.format(time) + "." + extension;
    }
}
