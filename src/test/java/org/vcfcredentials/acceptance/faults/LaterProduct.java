package org.vcfcredentials.acceptance.faults;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.vcfcredentials.acceptance.Product;

/** A later version of the whole product: today's with more migrations in its WAR, in a directory of its own. */
record LaterProduct(Path home) {
    private static final String WAR = "target/vcf-credential-manager.war";

    static LaterProduct make(Path home, LaterScripts scripts) throws IOException {
        Files.createDirectory(home.resolve("target"));
        // Without these two the script would take it for something else, and were they newer than the WAR it would
        // build.
        Files.createDirectory(home.resolve("src"));
        Files.createFile(home.resolve("pom.xml"));
        Path here = Path.of("").toAbsolutePath();
        for (String shared :
                List.of("server-config", "target/payara-micro", "target/vcf-credential-manager-launcher.jar")) {
            Files.createSymbolicLink(home.resolve(shared), here.resolve(shared));
        }
        Files.copy(here.resolve("start_https.sh"), home.resolve("start_https.sh"), StandardCopyOption.COPY_ATTRIBUTES);
        Path war = Files.copy(here.resolve(WAR), home.resolve(WAR));
        try (FileSystem inside = FileSystems.newFileSystem(war, Map.of());
                var texts = Files.list(scripts.directory().resolve(LaterScripts.LOCATION))) {
            for (Path text : texts.toList()) {
                Files.copy(
                        text,
                        inside.getPath(
                                "WEB-INF/classes",
                                LaterScripts.LOCATION,
                                text.getFileName().toString()));
            }
        }
        Files.setLastModifiedTime(war, FileTime.from(Instant.now().plusSeconds(60)));
        return new LaterProduct(home);
    }

    Product start(Path dataDirectory) {
        return Product.start(List.of(home.resolve("start_https.sh").toString()), dataDirectory, Map.of());
    }
}
