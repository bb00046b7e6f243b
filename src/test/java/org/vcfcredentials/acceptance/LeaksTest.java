package org.vcfcredentials.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaksTest {
    private static final String SECRET = "CANARY-in-the-mine";

    private final Leaks leaks = new Leaks().of("canary", SECRET);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "xy", "xyz"})
    void everyFormIsFoundWhateverComesBeforeIt(String before) throws IOException {
        String text = before + SECRET + before;
        plant("utf-8", text.getBytes(StandardCharsets.UTF_8));
        plant("utf-16le", text.getBytes(StandardCharsets.UTF_16LE));
        plant("utf-16be", text.getBytes(StandardCharsets.UTF_16BE));
        plant("base64", Base64.getEncoder().encode(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(leaks.inFiles(directory, Map.of())).hasSize(4).allMatch(leak -> leak.startsWith("canary in "));
        assertThat(leaks.inText("page", text)).containsExactly("canary in page");
    }

    @Test
    void itMayBeInItsOwnFileAndNothingElseIsTakenForIt() throws IOException {
        Path own = plant("own", SECRET.getBytes(StandardCharsets.UTF_8));
        plant("other", "CANARY-in-the-".getBytes(StandardCharsets.UTF_8));

        assertThat(leaks.inFiles(directory, Map.of("canary", own))).isEmpty();
    }

    private Path plant(String name, byte[] content) throws IOException {
        return Files.write(directory.resolve(name), content);
    }
}
