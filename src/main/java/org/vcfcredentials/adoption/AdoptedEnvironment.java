package org.vcfcredentials.adoption;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.environment.SyncStatus;

/** An environment as it goes on. */
record AdoptedEnvironment(
        long id,
        String name,
        String description,
        Optional<Instant> lastSync,
        SyncStatus status,
        Instant createdAt,
        Instant updatedAt,
        AdoptedConnection installer,
        AdoptedConnection manager) {

    List<AdoptedConnection> connections() {
        return List.of(installer, manager);
    }
}
