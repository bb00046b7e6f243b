package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process of the product's classes that starts on one data directory after the other, each in a tenth of what a process of its own takes. */
final class NextStarts implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final Path log;

    private NextStarts(Process process, Path log) {
        this.process = process;
        this.answers = process.inputReader();
        this.log = log;
    }

    /** Of this product, wherever its data directory is. */
    static NextStarts of(SmallProduct product) throws IOException {
        Path log = Files.createTempFile("log", ".txt");
        return new NextStarts(product.startsFromInput(log), log);
    }

    /** A start to its good end. */
    void on(Path directory) throws IOException {
        var input = process.outputWriter();
        input.write(directory + "\n");
        input.flush();
        String answer = answers.readLine();
        assertThat(answer).as(() -> directory + ": " + told()).isEqualTo(SmallStarts.DONE);
    }

    private String told() {
        try {
            return Files.readString(log);
        } catch (IOException gone) {
            return gone.toString();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.delete(log);
    }
}
