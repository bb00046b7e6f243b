package org.vcfcredentials.export;

import org.vcfcredentials.credential.RevealedCredential;

/** A file of credentials while it is written. What breaks is an {@link java.io.UncheckedIOException}. */
interface CredentialFile extends AutoCloseable {
    /** Writes one credential. */
    void add(RevealedCredential credential);

    /** Completes the file; the stream it is written to stays open. */
    @Override
    void close();
}
