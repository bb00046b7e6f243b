package org.vcfcredentials.crypto;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.vcfcredentials.platform.Settings;

/** Rotates the data keys of a database that no server has open, within the caller's transaction: all of it happens, or nothing. */
public final class OfflineRotation {
    private OfflineRotation() {}

    /**
     * Seals every row by a new data key and removes the former ones. They stay when there are rows that do not open, so that putting
     * those back heals them.
     *
     * @return how many rows do not open and were left as they are
     * @throws org.vcfcredentials.platform.StartupException as {@link Keyring#open}
     */
    public static long run(Settings settings, EntityManager entityManager) {
        var keyring = new Keyring(settings, new StoredKeysets(entityManager), Clock.systemUTC());
        keyring.open();
        keyring.renewDataKey();
        var resealing = new Resealing(keyring.keys(), new SealedRows(entityManager), SealedColumns.all());
        boolean more = true;
        while (more) {
            more = resealing.next();
        }
        if (resealing.unreadable() == 0) {
            keyring.forgetFormerDataKeys();
        }
        return resealing.unreadable();
    }
}
