package org.vcfcredentials.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScratchFileTest {
    @Test
    void whatIsWrittenComesBackAndItsLengthIsKnown() throws IOException {
        byte[] content = new byte[300_000];
        for (int index = 0; index < content.length; index++) {
            content[index] = (byte) (index * 31);
        }
        try (ScratchFile file = ScratchFile.create()) {
            try (OutputStream out = file.writing()) {
                out.write(content, 0, 299_999);
                out.write(content[299_999]);
            }
            var back = new ByteArrayOutputStream();
            file.copyTo(back);

            assertThat(file.size()).isEqualTo(300_000);
            assertThat(back.toByteArray()).isEqualTo(content);
        }
    }

    @Test
    void nothingHasANameThatOthersCouldOpen() throws IOException {
        List<Path> before = scratchFiles();

        try (ScratchFile file = ScratchFile.create();
                OutputStream out = file.writing()) {
            out.write(1);
            assertThat(scratchFiles()).isSubsetOf(before);
        }
    }

    private static List<Path> scratchFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("vcm-scratch"))
                    .toList();
        }
    }
}
