package org.vcfcredentials.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.file.DatedFiles;
import org.vcfcredentials.platform.file.WholeFile;

/** The directory {@code backups}, in which former databases lie too: what is named otherwise is left alone. */
final class BackupDirectory {
    private final DatedFiles backups;
    private final Path path;

    BackupDirectory(Settings settings) {
        backups = DatedFiles.in(settings.dataDirectory(), "backup-", ".db.sealed");
        path = backups.directory();
    }

    Path path() {
        return path;
    }

    void make() throws IOException {
        backups.makeDirectory();
    }

    /** Where the copy is while it is in clear. */
    Path draft() {
        return path.resolve("backup.db.new");
    }

    WholeFile sealed(Instant madeAt) {
        return new WholeFile(backups.of(madeAt), path.resolve("backup.db.sealed.new"));
    }

    WholeFile outcome() {
        return WholeFile.of(path.resolve("last-backup.properties"));
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

    private Optional<Backup> backup(Path file) throws IOException {
        String name = file.getFileName().toString();
        Optional<Instant> madeAt = backups.time(name);
        try {
            return madeAt.isEmpty() ? Optional.empty() : Optional.of(new Backup(name, madeAt.get(), Files.size(file)));
        } catch (NoSuchFileException justRemoved) {
            return Optional.empty();
        }
    }
}
