package org.vcfcredentials.environment;

import java.time.Instant;
import java.util.Optional;
import org.vcfcredentials.vcf.Source;

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
        long version) {
    /** What was configured, ready to be edited; without the passwords, which this type does not have. */
    public EnvironmentDraft toDraft() {
        var draft = new EnvironmentDraft();
        draft.setName(name);
        draft.setDescription(description);
        draft.setVersion(version);
        installer.copyTo(draft.getInstaller());
        manager.copyTo(draft.getManager());
        return draft;
    }

    /** One of its two sources. */
    public SourceSummary source(Source source) {
        return source == Source.VCF_INSTALLER ? installer : manager;
    }
}
