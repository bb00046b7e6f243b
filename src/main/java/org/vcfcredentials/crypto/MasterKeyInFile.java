package org.vcfcredentials.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.file.OwnerAlone;

/**
 * A master key in a file, with its successor ({@code .next}) beside it while it is being changed, and those before it
 * ({@code .former-…}), which older backups need. No key is ever deleted.
 */
final class MasterKeyInFile implements MasterKeySource {
    private final Path path;
    private final boolean handedOver;

    MasterKeyInFile(Path path, boolean handedOver) {
        this.path = path;
        this.handedOver = handedOver;
    }

    private MasterKeyFile current() {
        return handedOver ? MasterKeyFile.handedOver(path) : new MasterKeyFile(path);
    }

    private MasterKeyFile next() {
        return new MasterKeyFile(beside(".next"));
    }

    @Override
    public MasterKey read() {
        return current().read();
    }

    @Override
    public boolean exists() {
        return current().exists();
    }

    @Override
    public MasterKey readOrMake() {
        if (handedOver) {
            return read();
        }
        return exists() ? current().adopt() : current().create();
    }

    @Override
    public List<MasterKey> others() {
        var others = new ArrayList<MasterKey>();
        next().find().ifPresent(others::add);
        try (var formers = Files.newDirectoryStream(path.getParent(), path.getFileName() + ".former-*")) {
            formers.forEach(former -> new MasterKeyFile(former).find().ifPresent(others::add));
        } catch (IOException unreadable) {
            throw notPermitted(unreadable);
        }
        return others;
    }

    /**
     * Makes the successor, which {@link #settle} puts in place once the database needs it. The key of now gets its name as a former one
     * before: where that is refused, its file could not be replaced either, and it is better to know that while nothing has happened.
     */
    MasterKey makeNext() {
        try {
            keepFormer();
        } catch (IOException refused) {
            throw notReplaceable(refused);
        }
        return next().exists() ? next().adopt() : next().create();
    }

    /** Where the key of now will be once it is a former one. */
    Path formerFile() {
        return former(read());
    }

    /** The successor that the database needs takes the place, the former key stays beside; one that it does not need is put aside. */
    @Override
    public void settle(MasterKey inUse) {
        try {
            if (next().exists()) {
                settle(next().adopt(), inUse);
                OwnerAlone.synchronise(path.getParent());
            } else {
                next().removeDraft();
            }
            if (read().is(inUse)) {
                forgetAsFormer(inUse);
            }
        } catch (IOException refused) {
            throw notPermitted(refused);
        }
    }

    private void settle(MasterKey next, MasterKey inUse) throws IOException {
        if (next.is(inUse)) {
            keepFormer();
            Files.move(next().path(), path, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.move(next().path(), former(next), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void keepFormer() throws IOException {
        Path former = formerFile();
        if (!Files.exists(former)) {
            Files.createLink(former, path);
            OwnerAlone.synchronise(path.getParent());
        }
    }

    /** The change was given up. Both names are of one file: who erased the former key would erase the one in use. */
    private void forgetAsFormer(MasterKey inUse) throws IOException {
        Path former = former(inUse);
        if (Files.exists(former) && Files.isSameFile(former, path)) {
            Files.delete(former);
        }
    }

    private Path former(MasterKey key) {
        return beside(".former-" + HexFormat.of().formatHex(key.id()));
    }

    private Path beside(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    private StartupException notReplaceable(IOException cause) {
        return new StartupException(
                StartupException.NOT_PERMITTED,
                "The master key file " + path + " cannot be replaced by another one. " + System.getProperty("user.name")
                        + " must own it and its directory, and it must not be mounted by itself. Nothing was changed.",
                cause);
    }

    private StartupException notPermitted(IOException cause) {
        return new StartupException(
                StartupException.NOT_PERMITTED,
                "The directory of the master key file " + path + " cannot be read or written. Make "
                        + System.getProperty("user.name") + " its owner.",
                cause);
    }

    @Override
    public String where() {
        return "in " + path;
    }

    @Override
    public String remedy() {
        return "Put the right file back from your backup, or point VCM_MASTER_KEY_FILE to it.";
    }
}
