package org.vcfcredentials.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.vcfcredentials.crypto.ScratchFile;

/** A finished export, waiting encrypted outside the memory until it is taken; close it, and it is gone. */
public final class ExportedFile implements AutoCloseable {
    private final String name;
    private final ScratchFile content;

    private ExportedFile(String name, ScratchFile content) {
        this.name = name;
        this.content = content;
    }

    /** Has a file written as a whole; what breaks on the way is thrown, and nothing is left of it. */
    public static ExportedFile of(String name, Consumer<OutputStream> writer) {
        try {
            ScratchFile content = ScratchFile.create();
            try (OutputStream out = content.writing()) {
                writer.accept(out);
            } catch (IOException | RuntimeException failure) {
                content.close();
                throw failure;
            }
            return new ExportedFile(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to store it as. */
    public String name() {
        return name;
    }

    /** Its length in bytes. */
    public long size() {
        return content.size();
    }

    /** Hands it over. */
    public void copyTo(OutputStream out) throws IOException {
        content.copyTo(out);
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
