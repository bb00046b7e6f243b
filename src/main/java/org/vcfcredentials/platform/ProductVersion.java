package org.vcfcredentials.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;

/** What this build calls itself. */
public final class ProductVersion {
    private static final Properties BUILD = read();

    /** The version in the form {@code major.minor.patch}, as the build wrote it. */
    public static final String VERSION = BUILD.getProperty("version");

    /** The commit that was built, in short; empty when it was built outside a repository. */
    public static final String COMMIT = BUILD.getProperty("commit", "");

    /**
     * When what was built was written: the time of its commit, and not of the build, so that the same sources always give the same
     * WAR. Empty outside a repository.
     */
    public static final Optional<Instant> DATE = moment(BUILD.getProperty("date", ""));

    private ProductVersion() {}

    private static Properties read() {
        try (InputStream in = ProductVersion.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException unknown) {
            return Optional.empty();
        }
    }
}
