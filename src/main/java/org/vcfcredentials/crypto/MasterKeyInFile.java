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
        if (next().exists()) {
            others.add(next().read());
        }
        try (var formers = Files.newDirectoryStream(path.getParent(), path.getFileName() + ".former-*")) {
            formers.forEach(former -> others.add(new MasterKeyFile(former).read()));
        } catch (IOException unreadable) {
            throw notPermitted(unreadable);
        }
        return others;
    }

    /** Makes the successor, which {@link #settle} puts in place once the database needs it. */
    MasterKey makeNext() {
        return next().exists() ? next().adopt() : next().create();
    }

    /** The successor that the database needs takes the place, the former key stays beside; one that it does not need is put aside. */
    @Override
    public void settle(MasterKey inUse) {
        if (!next().exists()) {
            next().removeDraft();
            return;
        }
        MasterKey next = next().adopt();
        try {
            if (next.is(inUse)) {
                keepFormer(read());
                Files.move(next().path(), path, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.move(next().path(), former(next), StandardCopyOption.ATOMIC_MOVE);
            }
            OwnerAlone.synchronise(path.getParent());
        } catch (IOException refused) {
            throw notPermitted(refused);
        }
    }

    private void keepFormer(MasterKey key) throws IOException {
        if (!Files.exists(former(key))) {
            Files.createLink(former(key), path);
            OwnerAlone.synchronise(path.getParent());
        }
    }

    private Path former(MasterKey key) {
        return beside(".former-" + HexFormat.of().formatHex(key.id()));
    }

    private Path beside(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
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
