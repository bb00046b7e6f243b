package org.vcfcredentials.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.vcfcredentials.platform.file.WholeFile;

/** The outcome of the latest attempt, in a file beside the backups: it must be told even when the database cannot be written. */
final class LastOutcome {
    private static final String ENDED_AT = "endedAt";
    private static final String MILLISECONDS = "milliseconds";
    private static final String NAME = "name";
    private static final String BYTES = "bytes";
    private static final String PROBLEM = "problem";

    private final WholeFile file;

    LastOutcome(WholeFile file) {
        this.file = file;
    }

    void keep(BackupOutcome outcome) throws IOException {
        var properties = new Properties();
        properties.setProperty(ENDED_AT, outcome.endedAt().toString());
        properties.setProperty(MILLISECONDS, Long.toString(outcome.took().toMillis()));
        properties.setProperty(NAME, outcome.name());
        properties.setProperty(BYTES, Long.toString(outcome.bytes()));
        properties.setProperty(PROBLEM, outcome.problem());
        file.replace(out -> properties.store(out, null));
    }

    /** Empty when none was kept, or something else lies there. */
    Optional<BackupOutcome> read() throws IOException {
        Path path = file.path();
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (InputStream in = Files.newInputStream(path)) {
            properties.load(in);
            return Optional.of(new BackupOutcome(
                    Instant.parse(properties.getProperty(ENDED_AT, "")),
                    Duration.ofMillis(Long.parseLong(properties.getProperty(MILLISECONDS, ""))),
                    properties.getProperty(NAME, ""),
                    Long.parseLong(properties.getProperty(BYTES, "")),
                    properties.getProperty(PROBLEM, "")));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
