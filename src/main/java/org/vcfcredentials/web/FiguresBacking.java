package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vcfcredentials.credential.CredentialState;
import org.vcfcredentials.credential.Credentials;
import org.vcfcredentials.environment.EnvironmentState;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.report.Reports;

/** What needs care in all environments, as figures with the lists behind them. */
@Named
@RequestScoped
public class FiguresBacking {
    private static final List<EnvironmentState> OF_ENVIRONMENTS =
            List.of(EnvironmentState.FAILED, EnvironmentState.PARTIAL, EnvironmentState.PAUSED, EnvironmentState.NEVER);
    private static final Set<Enum<?>> SERIOUS =
            Set.of(EnvironmentState.FAILED, CredentialState.EXPIRED, CredentialState.DISCONNECTED);

    private final Environments environments;
    private final Credentials credentials;
    private final Reports reports;
    private List<Figure> figures;

    /** For the container's proxy. */
    FiguresBacking() {
        this(null, null, null);
    }

    @Inject
    FiguresBacking(Environments environments, Credentials credentials, Reports reports) {
        this.environments = environments;
        this.credentials = credentials;
        this.reports = reports;
    }

    /** As they were when first asked for in this request. */
    public List<Figure> getList() {
        if (figures == null) {
            figures = count();
        }
        return figures;
    }

    private List<Figure> count() {
        List<Figure> counted = new ArrayList<>();
        Map<EnvironmentState, Long> environmentCounts = environments.figures();
        OF_ENVIRONMENTS.forEach(
                state -> counted.add(figure(state, environmentCounts.get(state), "/dashboard?status=")));
        Map<CredentialState, Long> credentialCounts = credentials.figures();
        for (CredentialState state : CredentialState.values()) {
            counted.add(figure(state, credentialCounts.get(state), "/credentials?state="));
        }
        counted.add(new Figure("DRIFT", false, reports.driftCount(), "/reports?report=drift"));
        return counted;
    }

    private static Figure figure(Enum<?> state, long count, String address) {
        return new Figure(state.name(), SERIOUS.contains(state), count, address + DashboardCriteria.word(state));
    }
}
