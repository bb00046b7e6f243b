package org.vcfcredentials.export;

import java.io.File;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.ChainingMode;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.vcfcredentials.platform.Secret;

/**
 * A file of Office that a password opens: agile encryption with AES-256 and SHA-512 ([MS-OFFCRYPTO] 2.3.4.10). POI keeps what is
 * encrypted already in a temporary file until the end; nothing is there in clear.
 */
final class EncryptedOffice extends FilterOutputStream {
    private static final int DEFAULT = -1;

    private final OutputStream target;
    private final POIFSFileSystem container = new POIFSFileSystem();

    /** What is written arrives in {@code target} encrypted when this is closed; {@code target} stays open. */
    EncryptedOffice(OutputStream target, Secret password) {
        super(target);
        this.target = target;
        this.out = TempFile.withStrategy(new OwnersFiles(), () -> encrypting(container, password));
    }

    private static OutputStream encrypting(POIFSFileSystem container, Secret password) {
        Encryptor encryptor = new EncryptionInfo(
                        EncryptionMode.agile,
                        CipherAlgorithm.aes256,
                        HashAlgorithm.sha512,
                        DEFAULT,
                        DEFAULT,
                        ChainingMode.cbc)
                .getEncryptor();
        encryptor.confirmPassword(password.reveal());
        try {
            return encryptor.getDataStream(container);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("This Java has no AES-256 or SHA-512", unavailable);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void flush() {
        // POI encrypts in blocks of its own
    }

    @Override
    public void close() throws IOException {
        try (container) {
            out.close();
            container.writeFilesystem(target);
        }
    }

    /** In no directory of its own, which another user of the machine may have made first. */
    private static final class OwnersFiles implements TempFileCreationStrategy {
        @Override
        public File createTempFile(String prefix, String suffix) throws IOException {
            return Files.createTempFile(prefix, suffix).toFile();
        }

        @Override
        public File createTempDirectory(String prefix) throws IOException {
            Path directory = Files.createTempDirectory(prefix);
            return directory.toFile();
        }
    }
}
