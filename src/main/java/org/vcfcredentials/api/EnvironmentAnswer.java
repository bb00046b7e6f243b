package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import java.util.Locale;
import java.util.Optional;
import org.vcfcredentials.environment.EnvironmentSummary;
import org.vcfcredentials.environment.ExpirationsOutcome;
import org.vcfcredentials.environment.SourceSummary;

/** An environment without its passwords. */
record EnvironmentAnswer(EnvironmentSummary environment) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject()
                .write("id", environment.id())
                .write("name", environment.name())
                .write("description", environment.description());
        writeSource(json, "installer", environment.installer());
        writeSource(json, "manager", environment.manager());
        ExpirationsOutcome expirations = environment.manager().expirations();
        JsonAnswer.writeTime(json, "expirations_checked_at", expirations.startedAt());
        JsonAnswer.writeText(json, "expirations_error", Optional.of(expirations.error()));
        JsonAnswer.writeTime(json, "last_sync", environment.lastSync());
        json.write("last_sync_status", environment.lastSyncStatus().name().toLowerCase(Locale.ROOT))
                .write("credential_count", environment.credentialCount())
                .writeEnd();
    }

    private static void writeSource(JsonGenerator json, String prefix, SourceSummary source) {
        json.write(prefix + "_host", source.host())
                .write(prefix + "_username", source.username())
                .write(prefix + "_ssl_verify", source.trust().verified())
                .write(prefix + "_trust", source.trust().mode().word())
                .write(prefix + "_certificates", source.trust().certificates())
                .write(prefix + "_sync_enabled", source.syncEnabled())
                .write(prefix + "_sync_interval_minutes", source.intervalMinutes());
        JsonAnswer.writeText(json, prefix + "_error", Optional.of(source.error()));
        JsonAnswer.writeText(
                json, prefix + "_presented", Optional.of(source.trust().presented()));
        JsonAnswer.writeTime(json, prefix + "_last_run", source.lastRun());
        JsonAnswer.writeTime(json, prefix + "_next_run", source.nextRun());
        JsonAnswer.writeTime(json, prefix + "_paused_since", source.pausedAt());
    }
}
