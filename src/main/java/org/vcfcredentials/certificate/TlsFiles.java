package org.vcfcredentials.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.vcfcredentials.platform.file.WholeFile;

/**
 * The key store that the start scripts hand to the server, and the one before it. Both have the password that is in the file beside
 * them, which never changes: so that replacing one file replaces all, or nothing.
 */
record TlsFiles(Path directory) {
    private static final String ALIAS = "vcm";

    private Path store() {
        return directory.resolve("keystore.p12");
    }

    private Path former() {
        return directory.resolve("keystore.p12.former");
    }

    private Path requested() {
        return directory.resolve("keystore.p12.requested");
    }

    /** Whether there is a key store that this process may read. */
    boolean exists() {
        return Files.isReadable(store());
    }

    /** The key and its certificates; empty where the server has its key from elsewhere. */
    Optional<KeyAndChain> current() {
        return exists() ? Optional.of(read(store())) : Optional.empty();
    }

    /** Those before; empty when nothing was ever replaced. */
    Optional<KeyAndChain> before() {
        return Files.isReadable(former()) ? Optional.of(read(former())) : Optional.empty();
    }

    /** The key that waits for its certificate, with one that it signed itself; empty when none does. */
    Optional<KeyAndChain> awaiting() {
        return Files.isReadable(requested()) ? Optional.of(read(requested())) : Optional.empty();
    }

    /** Lets a key wait for its certificate, in the place of one that did. */
    void await(KeyAndChain made) {
        write(requested(), made);
    }

    /** When the key store was last written. */
    Instant writtenAt() {
        try {
            return Files.getLastModifiedTime(store()).toInstant();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Puts them in the place of the current ones, which are kept as the former ones. Whole or not at all. A key that waited for them does so no more. */
    void install(KeyAndChain next) {
        Optional<KeyAndChain> current = current();
        current.ifPresent(kept -> write(former(), kept));
        write(store(), next);
        if (awaiting().filter(waiting -> waiting.fits(next.own())).isPresent()) {
            delete(requested());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private KeyAndChain read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            char[] password = password();
            keys.load(in, password);
            return UploadedKey.entry(keys, ALIAS, password);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(Path file, KeyAndChain content) {
        try {
            WholeFile.of(file).replace(out -> write(out, content));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void write(OutputStream out, KeyAndChain content) throws IOException {
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            char[] password = password();
            keys.load(null, password);
            keys.setKeyEntry(ALIAS, content.key(), password, content.chain().toArray(X509Certificate[]::new));
            keys.store(out, password);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private char[] password() throws IOException {
        return Files.readString(directory.resolve("keystore.password")).strip().toCharArray();
    }
}
