package org.vcfcredentials.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a WAR in a directory, and away again. */
final class Unpacking {
    private Unpacking() {}

    /** Those whose names are wanted, into an existing directory; a name that leads out of it is left out. */
    static void unpack(ZipFile war, Path directory, Predicate<String> wanted) throws IOException {
        for (ZipEntry entry : war.stream().toList()) {
            Path target = directory.resolve(entry.getName()).normalize();
            if (!entry.isDirectory() && wanted.test(entry.getName()) && target.startsWith(directory)) {
                Files.createDirectories(target.getParent());
                try (InputStream content = war.getInputStream(entry)) {
                    Files.copy(content, target);
                }
            }
        }
    }

    /** With everything in it; nothing happens where there is nothing. */
    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
