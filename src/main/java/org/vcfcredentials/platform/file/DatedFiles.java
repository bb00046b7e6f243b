package org.vcfcredentials.platform.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Copies of databases in the directory {@code backups}, named after a time, to the second, in UTC.
 *
 * @param directory made when it is first needed
 * @param prefix what the names of one kind begin with
 * @param suffix what they end with
 */
public record DatedFiles(Path directory, String prefix, String suffix) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Those of one kind in the data directory. */
    public static DatedFiles in(Path dataDirectory, String prefix, String suffix) {
        return new DatedFiles(dataDirectory.resolve("backups"), prefix, suffix);
    }

    /** Makes the directory if need be. */
    public void makeDirectory() throws IOException {
        OwnerAlone.createDirectories(directory);
    }

    /** The one of this time, which need not exist. */
    public Path of(Instant time) {
        return directory.resolve(prefix + TIME.format(time) + suffix);
    }

    /** The time that a name tells; empty when it is not of this kind. */
    public Optional<Instant> time(String name) {
        boolean ours =
                name.length() > prefix.length() + suffix.length() && name.startsWith(prefix) && name.endsWith(suffix);
        if (!ours) {
            return Optional.empty();
        }
        try {
            String time = name.substring(prefix.length(), name.length() - suffix.length());
            return Optional.of(TIME.parse(time, Instant::from));
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }
}
