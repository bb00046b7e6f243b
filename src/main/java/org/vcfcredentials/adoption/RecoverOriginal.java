package org.vcfcredentials.adoption;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.audit.OfflineAudit;
import org.vcfcredentials.platform.Installation;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.command.Command;
import org.vcfcredentials.platform.command.GivenPath;
import org.vcfcredentials.platform.command.UsageException;
import org.vcfcredentials.platform.file.WholeFile;

/** Gets an adopted original back from its encrypted copy, with every password in clear. */
public final class RecoverOriginal implements Command {
    private static final int BLOCK = 1 << 20;

    @Override
    public String name() {
        return "recover-original";
    }

    @Override
    public String help() {
        return "<sealed file> <new file>  the adopted original, decrypted: every password in it is in clear; stop the server"
                + " before";
    }

    @Override
    public void run(List<String> arguments, Consumer<String> terminal) throws IOException {
        if (arguments.size() != 2) {
            throw new UsageException(name() + " needs two files: backups/adopted-….db.sealed in the data directory, and"
                    + " one to be made.");
        }
        Path target = GivenPath.of(arguments.get(1));
        try {
            recover(Installation.configured(), GivenPath.of(arguments.get(0)), target);
        } catch (NoSuchFileException missing) {
            throw new UsageException("There is no " + missing.getFile() + ".");
        } catch (FileAlreadyExistsException there) {
            throw new UsageException(target + " is there already. Name a file that is not.");
        }
        terminal.accept(
                target + " is the original as it was. Every password in it is in clear: delete it when you are done.");
    }

    /** The target is made whole or not at all. */
    private static void recover(Settings settings, Path sealed, Path target) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        if (!Files.exists(sealed)) {
            throw new NoSuchFileException(sealed.toString());
        }
        audit(settings, sealed + " to " + target);
        try (InputStream bytes = Files.newInputStream(sealed);
                InputStream opened = new OriginalDatabase().seal(settings).opening(bytes)) {
            new WholeFile(target, target.resolveSibling(target.getFileName() + ".recovering"))
                    .create(out -> copy(opened, sealed, out));
        }
    }

    /** Every password is about to be told. Where there is no database, there is no audit that could know of it. */
    private static void audit(Settings settings, String subject) throws IOException {
        if (Files.exists(settings.databaseFile())) {
            Installation.offline(
                    (same, database) -> OfflineAudit.record(same, database, AuditAction.ORIGINAL_RECOVERED, subject));
        }
    }

    private static void copy(InputStream opened, Path sealed, OutputStream out) throws IOException {
        for (byte[] block = read(opened, sealed); block.length > 0; block = read(opened, sealed)) {
            out.write(block);
        }
    }

    private static byte[] read(InputStream opened, Path sealed) {
        try {
            return opened.readNBytes(BLOCK);
        } catch (IOException altered) {
            throw new StartupException(
                    StartupException.DATA_BROKEN,
                    sealed + " is damaged, or is not the copy of an original. Nothing was written.",
                    altered);
        }
    }
}
