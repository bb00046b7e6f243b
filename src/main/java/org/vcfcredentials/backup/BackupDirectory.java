package org.vcfcredentials.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vcfcredentials.platform.Settings;

/** The directory {@code backups}, in which former databases lie too: what is named otherwise is left alone. */
final class BackupDirectory {
    private static final String PREFIX = "backup-";
    private static final String SUFFIX = ".db.sealed";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path path;

    BackupDirectory(Settings settings) {
        path = settings.dataDirectory().resolve("backups");
    }

    Path path() {
        return path;
    }

    void make() throws IOException {
        if (!Files.isDirectory(path)) {
            var ownerAlone = PosixFilePermissions.fromString("rwx------");
            Files.createDirectory(path, PosixFilePermissions.asFileAttribute(ownerAlone));
        }
    }

    /** Where the copy is while it is in clear. */
    Path draft() {
        return path.resolve("backup.db.new");
    }

    WholeFile sealed(Instant madeAt) {
        return new WholeFile(path.resolve(PREFIX + TIME.format(madeAt) + SUFFIX), path.resolve("backup.db.sealed.new"));
    }

    WholeFile outcome() {
        return new WholeFile(path.resolve("last-backup.properties"), path.resolve("last-backup.properties.new"));
    }

    /** Newest first. */
    List<Backup> list() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        var found = new ArrayList<Backup>();
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                backup(file).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(Backup::madeAt).reversed());
        return List.copyOf(found);
    }

    void removeBeyond(int kept) throws IOException {
        for (Backup old : list().stream().skip(kept).toList()) {
            Files.deleteIfExists(path.resolve(old.name()));
        }
    }

    private static Optional<Backup> backup(Path file) throws IOException {
        String name = file.getFileName().toString();
        Optional<Instant> madeAt = madeAt(name);
        try {
            return madeAt.isEmpty() ? Optional.empty() : Optional.of(new Backup(name, madeAt.get(), Files.size(file)));
        } catch (NoSuchFileException justRemoved) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> madeAt(String name) {
        if (!name.startsWith(PREFIX) || !name.endsWith(SUFFIX)) {
            return Optional.empty();
        }
        try {
            String time = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
            return Optional.of(TIME.parse(time, Instant::from));
        } catch (DateTimeParseException | StringIndexOutOfBoundsException notOurs) {
            return Optional.empty();
        }
    }
}
