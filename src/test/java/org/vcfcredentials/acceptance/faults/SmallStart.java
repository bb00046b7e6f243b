package org.vcfcredentials.acceptance.faults;

import java.util.List;
import org.vcfcredentials.backup.TidiedBackups;
import org.vcfcredentials.crypto.CommittedRotation;
import org.vcfcredentials.platform.Installation;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.database.TestDatabase;

/**
 * The steps of the start that need no server, by the product's own classes: settings, data directory, lock, schema, keys, their
 * rotation, what a backup left. Run as a process of its own, it takes a second where the whole product takes ten.
 */
final class SmallStart {
    /** To rotate the data keys once it has started. */
    static final String ROTATE = "rotate";

    private SmallStart() {}

    public static void main(String[] arguments) {
        try {
            start(List.of(arguments).contains(ROTATE));
        } catch (StartupException refused) {
            // As the whole product tells it: whoever started this process reads its terminal.
            System.out.println(Outcome.REFUSAL + refused.getMessage());
            System.exit(refused.exitCode());
        }
    }

    static void start(boolean rotating) {
        Settings settings = Installation.current().settings();
        try (var database = new TestDatabase(settings.dataDirectory())) {
            var rotation = CommittedRotation.on(database, settings);
            rotation.run();
            TidiedBackups.in(settings);
            if (rotating) {
                rotation.start();
            }
        }
    }
}
