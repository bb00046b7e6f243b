package org.vcfcredentials.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vcfcredentials.platform.TestSettings;

class ServerStatusTest {
    @TempDir
    private Path data;

    @Test
    void theDatabaseCountsWithItsJournal() throws IOException {
        write("vcf_credentials.db", 1000);
        write("vcf_credentials.db-wal", 200);
        write("vcf_credentials.db-shm", 30);
        write("vcf_credentials.db.former", 4);

        assertThat(storage().database()).isEqualTo(1230);
    }

    @Test
    void logsAndBackupsCountWithoutWhatTheyPointTo() throws IOException {
        write("elsewhere", 5000);
        write("logs/server.0.log", 10);
        write("logs/server.1.log", 7);
        Files.createSymbolicLink(data.resolve("logs/link.log"), data.resolve("elsewhere"));
        write("backups/backup-1.db.sealed", 300);

        assertThat(storage().logs()).isEqualTo(17);
        assertThat(storage().backups()).isEqualTo(300);
    }

    @Test
    void whatIsNotThereTakesNoSpace() {
        StorageState storage = storage();

        assertThat(storage.database() + storage.logs() + storage.backups()).isZero();
        assertThat(storage.diskFree()).isPositive().isLessThanOrEqualTo(storage.diskSize());
    }

    @ParameterizedTest
    @CsvSource({
        "Payara Micro 6.2025.10 #badassfish, Payara Micro 6.2025.10",
        "Payara Server 6.2025.9 #badassfish (build 1), Payara Server 6.2025.9",
        "WildFly 39.0.1.Final (WildFly Core) - 2.3.23.Final, WildFly 39.0.1.Final"
    })
    void aServerIsCalledByItsNameAndVersion(String told, String name) {
        assertThat(ServerStatus.name(told)).isEqualTo(name);
    }

    private StorageState storage() {
        return new ServerStatus(TestSettings.in(data).make(), null).storage();
    }

    private void write(String name, int size) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[size]);
    }
}
