package org.vcfcredentials.launcher;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.zip.ZipFile;

/**
 * The classes and libraries of a WAR in a temporary directory, for its owner alone, until it is closed: Java loads no classes from
 * archives inside an archive.
 *
 * @param directory what else is put there is deleted with it
 */
record UnpackedWar(Path directory) implements AutoCloseable {
    private static final String CLASSES = "WEB-INF/classes/";
    private static final String LIBRARIES = "WEB-INF/lib/";

    static UnpackedWar of(Path war) throws IOException {
        var unpacked = new UnpackedWar(Files.createTempDirectory("vcm-command"));
        try (var file = new ZipFile(war.toFile())) {
            Unpacking.unpack(file, unpacked.directory, name -> name.startsWith(CLASSES) || name.startsWith(LIBRARIES));
            return unpacked;
        } catch (IOException | RuntimeException halfUnpacked) {
            unpacked.close();
            throw halfUnpacked;
        }
    }

    URL[] classPath() throws IOException {
        var urls = new ArrayList<URL>();
        urls.add(directory.resolve(CLASSES).toUri().toURL());
        try (var libraries = Files.list(directory.resolve(LIBRARIES))) {
            for (Path library : libraries.sorted().toList()) {
                urls.add(library.toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }

    @Override
    public void close() throws IOException {
        Unpacking.delete(directory);
    }
}
