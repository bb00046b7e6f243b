package org.vcfcredentials.acceptance.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every file in a data directory with its mode and a digest of its bytes, without what each start may touch. */
record DirectoryContent(Map<String, String> files) {
    private static final Set<String> TOUCHED_BY_EACH_START = Set.of(".lock", "logs", "server", "native", "cache");

    static DirectoryContent of(Path directory) throws IOException {
        var files = new TreeMap<String, String>();
        try (var paths = Files.walk(directory)) {
            for (Path path : paths.filter(path -> !path.equals(directory)).toList()) {
                Path relative = directory.relativize(path);
                if (!TOUCHED_BY_EACH_START.contains(relative.getName(0).toString())) {
                    files.put(relative.toString(), describe(path));
                }
            }
        }
        return new DirectoryContent(files);
    }

    /** The names of the files that would not be there if nothing had gone wrong. */
    Set<String> leftovers() {
        var leftovers = new TreeSet<>(files.keySet());
        leftovers.removeIf(name -> !name.matches(".*(\\.new|\\.next|\\.look|\\.former(?!-)|-wal|-shm|-journal).*"));
        return leftovers;
    }

    static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String describe(Path path) throws IOException {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        return Files.isDirectory(path) ? mode : mode + " " + digest(path);
    }
}
