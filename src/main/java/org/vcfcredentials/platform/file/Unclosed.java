package org.vcfcredentials.platform.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Somebody else's stream, in the hands of a library that closes what it is given. */
public final class Unclosed extends FilterOutputStream {
    /** Closing this flushes that and leaves it open. */
    public Unclosed(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
