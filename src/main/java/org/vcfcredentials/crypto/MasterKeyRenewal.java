package org.vcfcredentials.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.MasterKeySetting;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupException;

/** Changes the master key while everything goes on: every secret opens at every moment. */
@ApplicationScoped
public class MasterKeyRenewal {
    private static final System.Logger LOG = System.getLogger(MasterKeyRenewal.class.getName());

    private final Settings settings;
    private final Keyring keyring;
    private final ReentrantLock underWay = new ReentrantLock();

    @Inject
    MasterKeyRenewal(Settings settings, Keyring keyring) {
        this.settings = settings;
        this.keyring = keyring;
    }

    /** For the container's proxy. */
    MasterKeyRenewal() {
        this(null, null);
    }

    /** Where the key is, and whether it can be changed there. */
    public MasterKeyState state() {
        MasterKeySetting setting = settings.masterKey();
        return MasterKeyState.of(setting).requireWritable(setting.file().getParent());
    }

    /**
     * Makes a new master key in the place of the one in its file, and tells the file that has the former one. Never within a
     * transaction, which might not be committed.
     *
     * @param before done first, once it is certain that the change is begun
     * @throws InvalidInputException when the key is not in a file that the product may replace, or is being changed already
     */
    public Path change(Runnable before) {
        state().obstacle().ifPresent(how -> {
            throw new InvalidInputException(how);
        });
        if (!underWay.tryLock()) {
            throw new InvalidInputException("The master key is being changed by somebody else at this moment.");
        }
        try {
            before.run();
            return replace();
        } finally {
            underWay.unlock();
        }
    }

    private Path replace() {
        try {
            Path former = keyring.changeMasterKey();
            LOG.log(System.Logger.Level.INFO, "The master key was changed; the former one is {0}", former);
            return former;
        } catch (StartupException refused) {
            LOG.log(System.Logger.Level.ERROR, "The master key could not be changed", refused);
            throw new InvalidInputException(refused.getMessage()
                    + " Every password opens as before. What was begun is completed or undone by the next start.");
        }
    }
}
