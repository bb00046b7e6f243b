package org.vcfcredentials.server;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The logs in one directory. A log is a plain file there whose name says so; links are none, wherever they lead. A name that somebody
 * sent is only ever compared with those that are there and never becomes a path.
 */
record LogDirectory(Path directory) {
    private static final Pattern NAME = Pattern.compile("\\w[\\w.:-]*[._]log([._-][\\w.:-]*)?");

    /** Newest first. */
    List<LogFile> list() throws IOException {
        var found = new ArrayList<LogFile>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                look(file).ifPresent(found::add);
            }
        } catch (NoSuchFileException none) {
            return List.of();
        }
        found.sort(Comparator.comparing(LogFile::modifiedAt).reversed().thenComparing(LogFile::name));
        return List.copyOf(found);
    }

    /** The one of this name; empty when there is none. */
    Optional<LogFile> find(String name) throws IOException {
        return list().stream().filter(log -> log.name().equals(name)).findFirst();
    }

    /** Its content. Fails when a link has taken its place meanwhile. */
    SeekableByteChannel open(LogFile log) throws IOException {
        return Files.newByteChannel(
                directory.resolve(log.name()), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    private static Optional<LogFile> look(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (!NAME.matcher(name).matches() || name.endsWith(".lck")) {
            return Optional.empty();
        }
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(attributes)
                    .filter(BasicFileAttributes::isRegularFile)
                    .map(log ->
                            new LogFile(name, log.size(), log.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException rotated) {
            return Optional.empty();
        }
    }
}
