package org.vcfcredentials.crypto;

import com.google.crypto.tink.StreamingAead;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.file.Seal;

/**
 * A file that only the master key opens: eight bytes that tell which one, then AES-256-GCM in segments of 1 MiB (Tink's
 * AES-GCM-HKDF-Streaming), so that no file is too large and none can be cut or put together anew unnoticed.
 */
public final class SealedFile implements Seal {
    private final byte[] kind;
    private final MasterKeySource source;

    /**
     * Files of one kind.
     *
     * @param kind what they are; one that was sealed as something else does not open
     */
    public SealedFile(Settings settings, String kind) {
        this.kind = ("file|" + kind).getBytes(StandardCharsets.UTF_8);
        this.source = MasterKeySource.of(settings);
    }

    @Override
    public OutputStream sealing(OutputStream sealed) throws IOException {
        MasterKey master = source.read();
        sealed.write(master.id());
        try {
            return master.files().newEncryptingStream(sealed, kind);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("This Java has no AES-256-GCM or HMAC-SHA256", unavailable);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws StartupException 78 when the master key is missing, or neither it nor a former one that is at hand sealed it
     */
    @Override
    public InputStream opening(InputStream sealed) throws IOException {
        byte[] id = sealed.readNBytes(MasterKey.ID_BYTES);
        if (id.length < MasterKey.ID_BYTES) {
            throw new EOFException("The file is too short to be one of ours");
        }
        return decrypting(keyWith(id).files(), sealed);
    }

    private MasterKey keyWith(byte[] id) {
        return source.all().stream()
                .filter(key -> key.hasId(id))
                .findFirst()
                .orElseThrow(() -> new StartupException(
                        StartupException.CONFIGURATION,
                        "The master key " + source.where() + " is not the one this file was encrypted with. "
                                + source.remedy()));
    }

    private InputStream decrypting(StreamingAead files, InputStream sealed) throws IOException {
        try {
            return files.newDecryptingStream(sealed, kind);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("This Java has no AES-256-GCM or HMAC-SHA256", unavailable);
        }
    }
}
