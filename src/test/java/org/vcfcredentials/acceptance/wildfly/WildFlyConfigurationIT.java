package org.vcfcredentials.acceptance.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** {@code configure.sh}: one step there, and one step back. */
class WildFlyConfigurationIT {
    @Test
    void aSecondRunChangesNothing() {
        Path base = Distribution.dedicated("configured-twice");
        Map<String, Long> before = files(base);

        assertThat(Distribution.configure(base, Distribution.WAR.toString())
                        .succeeded()
                        .output())
                .contains("Nothing to do");

        assertThat(files(base)).isEqualTo(before);
    }

    @Test
    void undoGivesTheOriginalBack() {
        Path base = Distribution.dedicated("undone");

        Distribution.configure(base, "--undo").succeeded();
        Distribution.configure(base, "--undo").succeeded();

        assertThat(files(base.resolve("configuration")))
                .isEqualTo(files(Distribution.HOME.resolve("standalone/configuration")));
        assertThat(files(base.resolve("data/content"))).isEmpty();
    }

    @Test
    void theConfigurationIsNobodyElsesBusiness() throws IOException {
        Path configuration = Distribution.dedicated("private").resolve("configuration/vcm.xml");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(configuration)))
                .isEqualTo("rw-------");
    }

    /** Each file and its size, but for the tree of WildFly's own that a running server would write anyway. */
    private static Map<String, Long> files(Path directory) {
        if (Files.notExists(directory)) {
            return Map.of();
        }
        var files = new TreeMap<String, Long>();
        try (var all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(file).toString(), Files.size(file));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return files;
    }
}
