package org.vcfcredentials.acceptance.payara;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** The product as another version: a file is in it that makes no difference. */
final class OtherWar {
    private OtherWar() {}

    static Path in(Path directory) {
        Path war = directory.resolve("vcf-credential-manager.war");
        try {
            Files.copy(Path.of(System.getProperty("war")), war);
            try (FileSystem inside = FileSystems.newFileSystem(war)) {
                Files.writeString(inside.getPath("WEB-INF/other-version.txt"), "2");
            }
            return war;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
