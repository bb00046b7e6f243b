package org.vcfcredentials.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Encrypts what is written to a file, and decrypts it when it is read. */
public interface Seal {
    /** What is written to the answer arrives in {@code sealed} encrypted; close it, or the end is missing. */
    OutputStream sealing(OutputStream sealed) throws IOException;

    /** What was sealed. Reading it throws an {@link IOException} when it was altered or cut. */
    InputStream opening(InputStream sealed) throws IOException;
}
