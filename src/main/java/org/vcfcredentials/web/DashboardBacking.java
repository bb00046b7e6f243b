package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vcfcredentials.environment.EnvironmentSummary;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.environment.SourceSummary;

/** The dashboard: every environment as a card. */
@Named
@RequestScoped
public class DashboardBacking {
    private final Environments environments;
    private List<EnvironmentSummary> listed;

    /** For the container's proxy. */
    DashboardBacking() {
        this(null);
    }

    @Inject
    DashboardBacking(Environments environments) {
        this.environments = environments;
    }

    /** All of them by name, as they were when first asked for in this request. */
    public List<EnvironmentSummary> getEnvironments() {
        if (listed == null) {
            listed = environments.list();
        }
        return listed;
    }

    /** Forgets what was read before a change, so that the page shows what is there after it. */
    void reload() {
        listed = null;
    }

    /** When the first of its two timers is due; {@code null} when none runs. */
    public Instant nextSync(EnvironmentSummary environment) {
        return Stream.of(environment.installer(), environment.manager())
                .map(SourceSummary::nextRun)
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
