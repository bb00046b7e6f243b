package org.vcfcredentials.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Keeps what sources showed, apart from {@link Pins} because nothing is asked of a network while the one writer is held. */
@ApplicationScoped
class PinWriter {
    private final SyncOutcomes outcomes;

    @Inject
    PinWriter(SyncOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** For the container's proxy. */
    PinWriter() {
        this(null);
    }

    /** Keeps these certificates, in PEM. */
    @Transactional
    void present(Map<SourceKey, String> shown) {
        shown.forEach(outcomes::presented);
    }
}
