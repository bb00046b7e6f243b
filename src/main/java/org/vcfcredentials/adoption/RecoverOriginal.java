package org.vcfcredentials.adoption;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Consumer;
import org.vcfcredentials.platform.Installation;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.command.Command;
import org.vcfcredentials.platform.command.GivenPath;
import org.vcfcredentials.platform.command.UsageException;

/** Gets an adopted original back from its encrypted copy, with every password in clear. */
public final class RecoverOriginal implements Command {
    @Override
    public String name() {
        return "recover-original";
    }

    @Override
    public String help() {
        return "<sealed file> <new file>  the adopted original, decrypted: every password in it is in clear";
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
        try (InputStream opened = new OriginalDatabase().opening(settings, Files.newInputStream(sealed))) {
            var ownerAlone = PosixFilePermissions.fromString("rw-------");
            Files.createFile(target, PosixFilePermissions.asFileAttribute(ownerAlone));
            boolean whole = false;
            try (OutputStream out = Files.newOutputStream(target)) {
                opened.transferTo(out);
                whole = true;
            } finally {
                if (!whole) {
                    Files.delete(target);
                }
            }
        }
    }
}
