package org.vcfcredentials.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.platform.TestSettings;
import org.vcfcredentials.platform.database.SqliteFile;
import org.vcfcredentials.platform.database.TestDatabase;

/** A rotated keyset in a process that has done nothing with keys before; here it is always another test that had. */
class RotatedStartTest {
    @TempDir
    private Path directory;

    @Test
    void theFirstThingThatAProcessDoesWithARotatedKeysetIsToCheckIt() throws IOException, InterruptedException {
        try (var database = new TestDatabase(directory)) {
            database.doInTransaction(entityManager -> {
                var keyring = new Keyring(
                        TestSettings.in(directory).make(), new StoredKeysets(entityManager), Clock.systemUTC());
                keyring.open();
                keyring.renewDataKey();
            });
        }

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RotatedStartTest.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();

        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    /** The process: what a start does first. */
    public static void main(String[] arguments) throws SQLException {
        Path directory = Path.of(arguments[0]);
        try (Connection database = new SqliteFile(directory.resolve("vcf_credentials.db"), true).getConnection()) {
            new MasterKeyCheck().check(TestSettings.in(directory).make(), Optional.of(database));
        }
    }
}
