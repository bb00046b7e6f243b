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
     * {@code <environment>_credentials_<yyyyMMdd_HHmmss>.<extension>}, the time in UTC; for the files of other products their name
     * stands in place of {@code credentials}. Characters other than letters, digits, dot, hyphen and underscore become an underscore.
     */
    static String of(String environment, ExportFormat format, Instant time) {
        String content = switch (format) {
            case BITWARDEN, KEEPASSXC -> format.key();
            default -> "credentials";
        };
        return safe(environment) + "_" + content + "_" + TIME.format(time) + "." + format.extension();
    }

    /** {@code audit_<yyyyMMdd_HHmmss>.<extension>}, the time in UTC. */
    public static String ofAudit(Instant time, String extension) {
        return "audit_" + TIME.format(time) + "." + extension;
    }

    /** {@code logs_<yyyyMMdd_HHmmss>.tar.gz}, the time in UTC. */
    public static String ofLogs(Instant time) {
        return "logs_" + TIME.format(time) + ".tar.gz";
    }

    /** {@code <environment>_config_<yyyyMMdd_HHmmss>.<extension>}, the time in UTC. */
    public static String ofConfiguration(String environment, Instant time, String extension) {
        return safe(environment) + "_config_" + TIME.format(time) + "." + extension;
    }

    private static String safe(String environment) {
        return UNSAFE.matcher(environment).replaceAll("_");
    }
}
