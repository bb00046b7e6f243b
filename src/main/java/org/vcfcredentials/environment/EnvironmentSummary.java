package org.vcfcredentials.environment;

import java.time.Instant;
import java.util.Optional;

/**
 * An environment as lists, cards and the API show it; holds no secret.
 *
 * @param credentialCount credentials that are present, retired ones not counted
 * @param version grows with each change; a draft made from an older version is refused
 */
public record EnvironmentSummary(
        long id,
        String name,
        String description,
        SourceSummary installer,
        SourceSummary manager,
        Optional<Instant> lastSync,
        SyncStatus lastSyncStatus,
        long credentialCount,
        long version) {}
