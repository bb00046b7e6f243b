package org.vcfcredentials.crypto;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.database.TestDatabase;

/** Keys and their rotation without a container: each step is committed as the container would, and the thread is the caller's own. */
public final class CommittedRotation {
    /** What the components of the product name. */
    public static final List<String> COLUMNS = List.of(
            "credentials.password",
            "password_history.password",
            "environments.installer_password",
            "environments.manager_password",
            "adoption_set_aside.password");

    private CommittedRotation() {}

    /** The rotation in a product whose keys are open. */
    public static KeyRotation on(TestDatabase database, Settings settings) {
        return new KeyRotation(keyring(database, settings), rows(database), COLUMNS, new AtOnce());
    }

    /** Leaves a rotation as a server does that is killed once it has the new key. */
    public static void interrupted(TestDatabase database, Settings settings) {
        keyring(database, settings).renewDataKey();
    }

    static Keyring keyring(TestDatabase database, Settings settings) {
        var keyring = new Keyring(settings, new CommittedKeysets(database), Clock.systemUTC());
        keyring.open();
        return keyring;
    }

    static StoredKeysets keysets(TestDatabase database) {
        return new CommittedKeysets(database);
    }

    static SealedRows rows(TestDatabase database) {
        return new Rows(database);
    }

    /** The thread, when nobody wants to wait for it. */
    static class AtOnce extends RotationThread {
        @Override
        public void execute(Runnable task) {
            task.run();
        }
    }

    private static final class CommittedKeysets extends StoredKeysets {
        private final TestDatabase database;

        CommittedKeysets(TestDatabase database) {
            this.database = database;
        }

        @Override
        public void put(List<StoredKeyset> keysets) {
            database.doInTransaction(entityManager -> new StoredKeysets(entityManager).put(keysets));
        }

        @Override
        public List<StoredKeyset> all() {
            return new StoredKeysets(database.entityManager()).all();
        }
    }

    private static final class Rows extends SealedRows {
        private final TestDatabase database;

        Rows(TestDatabase database) {
            super(database.entityManager());
            this.database = database;
        }

        @Override
        public void replace(String column, Map<SealedRow, byte[]> anew) {
            database.doInTransaction(entityManager -> new SealedRows(entityManager).replace(column, anew));
        }
    }
}
