package org.vcfcredentials.crypto.kdbx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Cuts a stream into blocks of 1 MiB, each behind a stamp over its number, length and content; an empty one is the end. */
final class StampedBlocks extends OutputStream {
    private static final int BLOCK_BYTES = 1024 * 1024;

    private final OutputStream out;
    private final FileKey key;
    private final ByteArrayOutputStream block = new ByteArrayOutputStream();
    private long number;
    private boolean closed;

    StampedBlocks(OutputStream out, FileKey key) {
        this.out = out;
        this.key = key;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int written = 0;
        while (written < length) {
            int fitting = Math.min(BLOCK_BYTES - block.size(), length - written);
            block.write(bytes, offset + written, fitting);
            written += fitting;
            if (block.size() == BLOCK_BYTES) {
                writeBlock();
            }
        }
    }

    private void writeBlock() throws IOException {
        byte[] content = block.toByteArray();
        byte[] length = new Fields().number(content.length).toBytes();
        out.write(key.stamp(number, new Fields().number(number).toBytes(), length, content));
        out.write(length);
        out.write(content);
        block.reset();
        number++;
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        if (block.size() > 0) {
            writeBlock();
        }
        writeBlock();
        out.flush();
    }
}
