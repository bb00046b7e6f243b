package org.vcfcredentials.crypto.kdbx;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Cipher;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.vcfcredentials.platform.Secret;

/**
 * A KDBX 4.0 file that a password opens: AES-256, Argon2d, ChaCha20 around each protected value. The XML document of the database
 * is written to it in UTF-8 and leaves compressed, encrypted and stamped in blocks.
 *
 * <p>After KeePass' own description of the format (keepass.info/help/kb/kdbx.html).
 */
public final class KdbxOutput extends FilterOutputStream {
    private final ProtectedValues values = ProtectedValues.withNewKey();

    /** Writes the header; takes about half a second, as long as trying one password will take an attacker. */
    public KdbxOutput(OutputStream out, Secret password) throws IOException {
        super(out);
        FileKey key = FileKey.of(password);
        byte[] header = KdbxHeader.of(key);
        out.write(header);
        out.write(Digests.sha256(header));
        out.write(key.stamp(FileKey.HEADER, header));
        this.out = new GZIPOutputStream(encrypted(key, new StampedBlocks(out, key)));
        values.writeHeaderTo(this.out);
    }

    private static OutputStream encrypted(FileKey key, OutputStream blocks) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key.cipherKey(), "AES"), new IvParameterSpec(key.iv()));
            return new CipherOutputStream(blocks, cipher);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("This Java has no AES-256-CBC", unavailable);
        }
    }

    /**
     * The text of an element that has the attribute {@code Protected="True"}. Readers undo this in the order of the document, so
     * ask for each value when it is written, and for no other.
     */
    public String protect(String value) {
        return values.protect(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    /** Ends the file, or readers take it for damaged; the stream it is written to stays open. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
