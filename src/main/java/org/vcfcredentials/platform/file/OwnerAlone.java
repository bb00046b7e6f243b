package org.vcfcredentials.platform.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes what nobody but its owner may read: files with mode 0600, directories with mode 0700, from the first moment on. */
public final class OwnerAlone {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private OwnerAlone() {}

    /** Makes an empty file where there is nothing. */
    public static void createFile(Path path) throws IOException {
        Files.createFile(path, file());
    }

    /** Makes the directory and those above it; one that is there is left as it is. */
    public static void createDirectories(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path, PosixFilePermissions.asFileAttribute(DIRECTORY));
        }
    }

    /** The mode of a file that is about to be made. */
    public static FileAttribute<Set<PosixFilePermission>> file() {
        return PosixFilePermissions.asFileAttribute(FILE);
    }

    /** Takes a directory from everybody else. */
    public static void closeDirectory(Path path) throws IOException {
        if (!Files.getPosixFilePermissions(path).equals(DIRECTORY)) {
            Files.setPosixFilePermissions(path, DIRECTORY);
        }
    }

    /** Lets the content of a file, or the names in a directory, survive a power cut. */
    public static void synchronise(Path fileOrDirectory) throws IOException {
        try (FileChannel channel = FileChannel.open(fileOrDirectory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
