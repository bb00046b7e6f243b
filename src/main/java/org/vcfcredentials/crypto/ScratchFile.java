package org.vcfcredentials.crypto;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * A place for what is too large for the memory and too secret for a disk: a temporary file, encrypted with a key that is nowhere
 * but in here. Unix takes its name away at once, so that even a killed process leaves nothing behind.
 */
public final class ScratchFile implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 64 * 1024;
    private static final byte[] NOTHING = {};

    private final FileChannel file;
    private final StreamingAead key;
    private long size;

    private ScratchFile(FileChannel file, StreamingAead key) {
        this.file = file;
        this.key = key;
    }

    /** An empty one; close it, and it is gone. */
    public static ScratchFile create() throws IOException {
        Path path = Files.createTempFile("vcm-scratch", ".sealed"); // the owner's alone
        return new ScratchFile(
                FileChannel.open(
                        path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE),
                newKey());
    }

    private static StreamingAead newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        try {
            return new AesGcmHkdfStreaming(bytes, "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
        } catch (GeneralSecurityException unavailable) {
            throw unavailable(unavailable);
        }
    }

    /** Takes the content, once; it is complete when the stream is closed. */
    public OutputStream writing() throws IOException {
        try {
            return new Counting(key.newEncryptingStream(Channels.newOutputStream(unclosed()), NOTHING));
        } catch (GeneralSecurityException unavailable) {
            throw unavailable(unavailable);
        }
    }

    /** How many bytes were written. */
    public long size() {
        return size;
    }

    /** Gives everything back; an {@link IOException} when somebody else touched the file. */
    public void copyTo(OutputStream out) throws IOException {
        file.position(0);
        try (InputStream content = key.newDecryptingStream(Channels.newInputStream(file), NOTHING)) {
            content.transferTo(out);
        } catch (GeneralSecurityException unavailable) {
            throw unavailable(unavailable);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** The end of writing is not the end of the file. */
    private WritableByteChannel unclosed() {
        return new WritableByteChannel() {
            @Override
            public int write(ByteBuffer bytes) throws IOException {
                return file.write(bytes);
            }

            @Override
            public boolean isOpen() {
                return file.isOpen();
            }

            @Override
            public void close() {
                // the file lives on until it was read
            }
        };
    }

    private static IllegalStateException unavailable(GeneralSecurityException cause) {
        return new IllegalStateException("This Java has no AES-256-GCM or HMAC-SHA256", cause);
    }

    private final class Counting extends FilterOutputStream {
        private Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int single) throws IOException {
            out.write(single);
            size++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            size += length;
        }
    }
}
