package org.vcfcredentials.acceptance.faults;

import org.vcfcredentials.crypto.TestKeyring;
import org.vcfcredentials.platform.Installation;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.database.TestDatabase;

/**
 * The steps of the start that need no server, by the product's own classes: settings, data directory, lock, schema, keys. Run as a
 * process of its own, it takes a second where the whole product takes ten.
 */
final class SmallStart {
    private SmallStart() {}

    public static void main(String[] arguments) {
        try {
            Settings settings = Installation.current().settings();
            try (var database = new TestDatabase(settings.dataDirectory())) {
                TestKeyring.vault(database, settings.masterKey().file().getParent());
            }
        } catch (StartupException refused) {
            System.out.println(Outcome.REFUSAL + refused.getMessage());
            System.exit(refused.exitCode());
        }
    }
}
