package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
    private List<Figure> ofEnvironments;
    private List<Figure> ofPasswords;

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

    /** Those of environments, as they were when first asked for in this request. */
    public List<Figure> getOfEnvironments() {
        if (ofEnvironments == null) {
            Map<EnvironmentState, Long> counts = environments.figures();
            ofEnvironments = OF_ENVIRONMENTS.stream()
                    .map(state -> figure(state, counts.get(state), "/dashboard?status="))
                    .toList();
        }
        return ofEnvironments;
    }

    /** Those of passwords, as they were when first asked for in this request. */
    public List<Figure> getOfPasswords() {
        if (ofPasswords == null) {
            Map<CredentialState, Long> counts = credentials.figures();
            Stream<Figure> states = Stream.of(CredentialState.values())
                    .map(state -> figure(state, counts.get(state), "/credentials?state="));
            var drift = new Figure("DRIFT", false, reports.driftCount(), "/reports?report=drift");
            ofPasswords = Stream.concat(states, Stream.of(drift)).toList();
        }
        return ofPasswords;
    }

    private static Figure figure(Enum<?> state, long count, String address) {
        return new Figure(state.name(), SERIOUS.contains(state), count, address + Address.word(state));
    }
}
