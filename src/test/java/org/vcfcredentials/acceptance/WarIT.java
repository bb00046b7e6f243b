package org.vcfcredentials.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What is in the WAR that is deployed. */
class WarIT {
    private static final Pattern EXCLUDED = Pattern.compile("<scanning-exclude>(.*?)\\*</scanning-exclude>");
    private static final List<String> WITH_SOMETHING_FOR_THE_SERVER = List.of("omnifaces", "primefaces");

    @Test
    void aServerLooksThroughNoLibraryThatHasNothingForIt() throws IOException {
        try (var war = new ZipFile(System.getProperty("war"))) {
            var descriptor = war.getInputStream(war.getEntry("WEB-INF/glassfish-web.xml"))
                    .readAllBytes();
            List<String> excluded = EXCLUDED.matcher(new String(descriptor, StandardCharsets.UTF_8))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            List<String> libraries = war.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.matches("WEB-INF/lib/.+\\.jar"))
                    .map(name -> name.substring("WEB-INF/lib/".length()))
                    .toList();

            assertThat(libraries)
                    .filteredOn(library -> excluded.stream().noneMatch(library::startsWith))
                    .allMatch(library -> WITH_SOMETHING_FOR_THE_SERVER.stream().anyMatch(library::startsWith));
            assertThat(excluded).allMatch(start -> libraries.stream().anyMatch(library -> library.startsWith(start)));
        }
    }
}
