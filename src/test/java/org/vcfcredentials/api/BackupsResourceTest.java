package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vcfcredentials.backup.Backup;
import org.vcfcredentials.backup.BackupOutcome;

class BackupsResourceTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @RegisterExtension
    final ApiServer api = new ApiServer();

    @Test
    void theListTellsNameTimeAndSize() {
        api.backups.list = List.of(new Backup("backup-20260101T000000Z.db.sealed", NOON, 4711));

        assertThat(api.get("backups").body())
                .isEqualTo("[{\"name\":\"backup-20260101T000000Z.db.sealed\",\"made_at\":\"2026-11-26T12:00:00Z\","
                        + "\"bytes\":4711}]");
    }

    @Test
    void oneThatWasMadeIsCreated() {
        api.backups.outcome = new BackupOutcome(NOON, Duration.ofMillis(12), "backup-x.db.sealed", 4711, "");

        HttpResponse<String> response = api.post("backups", "");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body())
                .isEqualTo("{\"succeeded\":true,\"name\":\"backup-x.db.sealed\",\"error\":null,"
                        + "\"ended_at\":\"2026-11-26T12:00:00Z\",\"milliseconds\":12,\"bytes\":4711}");
        assertThat(api.backups.askedBy).containsExactly("alice");
    }

    @Test
    void oneThatFailedSaysWhy() {
        api.backups.outcome = new BackupOutcome(NOON, Duration.ZERO, "", 0, "The disk is full.");

        HttpResponse<String> response = api.post("backups", "");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("\"succeeded\":false", "\"error\":\"The disk is full.\"");
    }
}
