package org.vcfcredentials.backup;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vcfcredentials.crypto.SealedFile;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupException;

/** The database in a sealed file. One that was altered or cut must not look like a disk that cannot be written. */
final class OpenedBackup extends FilterInputStream {
    private final Path sealed;

    private OpenedBackup(InputStream opened, Path sealed) {
        super(opened);
        this.sealed = sealed;
    }

    /**
     * Begins to read; close the answer.
     *
     * @throws StartupException 65 when it is no backup, here or while it is read; 78 when the master key is missing or another one
     */
    static OpenedBackup of(Settings settings, Path sealed) throws IOException {
        InputStream bytes = Files.newInputStream(sealed);
        try {
            return new OpenedBackup(new SealedFile(settings, BackupMaker.KIND).opening(bytes), sealed);
        } catch (EOFException tooShort) {
            bytes.close();
            throw damaged(sealed, tooShort);
        } catch (StartupException refused) {
            bytes.close();
            throw refused;
        }
    }

    @Override
    public int read() throws IOException {
        throw new UnsupportedOperationException("Whole blocks only");
    }

    @Override
    public int read(byte[] block, int offset, int length) {
        try {
            return in.read(block, offset, length);
        } catch (IOException altered) {
            throw damaged(sealed, altered);
        }
    }

    private static StartupException damaged(Path sealed, IOException cause) {
        return new StartupException(
                StartupException.DATA_BROKEN,
                sealed + " is damaged or not whole, or is not a backup. Nothing was changed.",
                cause);
    }
}
