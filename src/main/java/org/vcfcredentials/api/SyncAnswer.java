package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vcfcredentials.sync.SourceProgress;
import org.vcfcredentials.sync.SourceProgress.Phase;
import org.vcfcredentials.sync.SyncProgress;
import org.vcfcredentials.vcf.Source;

/** How a sync ended, source by source. */
record SyncAnswer(SyncProgress progress, long credentialCount) implements JsonAnswer {
    /** How it ended over all sources, with the HTTP status that tells it. */
    enum Outcome {
        SUCCESS(200),
        PARTIAL(200),
        FAILED(207),
        /** Not all sources had ended when we stopped waiting. */
        RUNNING(202);

        private final int httpStatus;

        Outcome(int httpStatus) {
            this.httpStatus = httpStatus;
        }

        int httpStatus() {
            return httpStatus;
        }
    }

    Outcome outcome() {
        if (progress.running()) {
            return Outcome.RUNNING;
        }
        if (progress.succeeded()) {
            return Outcome.SUCCESS;
        }
        return progress.sources().stream()
                        .anyMatch(source -> source.phase() == Phase.DONE || source.phase() == Phase.INCOMPLETE)
                ? Outcome.PARTIAL
                : Outcome.FAILED;
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject()
                .write("message", message())
                .write("status", outcome().name().toLowerCase(Locale.ROOT))
                .write("credential_count", credentialCount);
        JsonAnswer.writeText(json, "installer_error", error(Source.VCF_INSTALLER));
        JsonAnswer.writeText(json, "manager_error", error(Source.SDDC_MANAGER));
        json.writeEnd();
    }

    private String message() {
        return progress.sources().stream()
                .map(source ->
                        source.source().label() + ": " + (source.finished() ? source.message() : "still running"))
                .collect(Collectors.joining("; "));
    }

    private Optional<String> error(Source wanted) {
        return progress.sources().stream()
                .filter(source -> source.source() == wanted && source.finished() && source.phase() != Phase.DONE)
                .map(SourceProgress::message)
                .findFirst();
    }
}
