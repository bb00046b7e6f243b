package org.vcfcredentials.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class StartupExceptionTest {
    @Test
    void theReasonIsFoundHoweverOftenItWasWrapped() {
        var reason = new StartupException(StartupException.CONFIGURATION, "VCM_X is wrong.");

        assertThat(StartupException.of(new IllegalStateException(new RuntimeException(reason))))
                .isSameAs(reason);
    }

    @Test
    void whatNobodyForesawIsAFaultOfOurs() {
        StartupException told = StartupException.of(new IllegalStateException("odd"));

        assertThat(told.exitCode()).isEqualTo(StartupException.INTERNAL);
        assertThat(told).hasMessageContaining("odd");
    }

    @Test
    void aFullDiskIsToldAsSuchEvenWhenWhatWasBeingWrittenIsNamedToo() {
        var full = new UncheckedIOException(new IOException("vcf_credentials.db.new: No space left on device"));

        StartupException told = StartupException.of(
                new StartupException(StartupException.NOT_PERMITTED, "The directory cannot be written.", full));

        assertThat(told.exitCode()).isEqualTo(StartupException.DISK_FULL);
        assertThat(told)
                .hasMessage("There is no room left on the disk of the data directory. Make some, and start again.");
    }

    @Test
    void aDatabaseThatCannotGrowIsToldAsAFullDisk() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = 2");
            statement.execute("CREATE TABLE one (text)");
            SQLException full = catchThrowableOfType(
                    SQLException.class, () -> statement.execute("INSERT INTO one VALUES (zeroblob(100000))"));

            assertThat(StartupException.of(full).exitCode()).isEqualTo(StartupException.DISK_FULL);
        }
    }
}
