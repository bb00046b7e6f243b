package org.vcfcredentials.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vcfcredentials.credential.CredentialState;
import org.vcfcredentials.credential.Credentials;
import org.vcfcredentials.credential.InMemoryCredentials;
import org.vcfcredentials.environment.EnvironmentState;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.environment.InMemoryEnvironments;
import org.vcfcredentials.report.InMemoryReports;

class FiguresBackingTest {
    private final Environments environments = new InMemoryEnvironments() {
        @Override
        public Map<EnvironmentState, Long> figures() {
            return counts(EnvironmentState.values());
        }
    };
    private final Credentials credentials = new InMemoryCredentials() {
        @Override
        public Map<CredentialState, Long> figures() {
            return counts(CredentialState.values());
        }
    };
    private final FiguresBacking backing = new FiguresBacking(environments, credentials, new InMemoryReports());
    private final List<Figure> figures = Stream.concat(
                    backing.getOfEnvironments().stream(), backing.getOfPasswords().stream())
            .toList();

    @Test
    void theMostUrgentComesFirstAndEnvironmentsThatAreWellAreNone() {
        assertThat(figures)
                .extracting(Figure::name)
                .containsExactly(
                        "FAILED",
                        "PARTIAL",
                        "PAUSED",
                        "NEVER",
                        "EXPIRED",
                        "EXPIRES_IN_7_DAYS",
                        "EXPIRES_IN_30_DAYS",
                        "DISCONNECTED",
                        "DRIFT");
        assertThat(figures)
                .filteredOn(Figure::serious)
                .extracting(Figure::name)
                .containsExactly("FAILED", "EXPIRED", "DISCONNECTED");
    }

    @Test
    void eachAddressIsOneThatItsPageUnderstands() {
        assertThat(at("/dashboard"))
                .hasSize(4)
                .allSatisfy(figure -> assertThat(DashboardCriteria.of(FakeRequest.with(parameters(figure)))
                                .filter()
                                .state())
                        .contains(EnvironmentState.valueOf(figure.name())));
        assertThat(at("/credentials"))
                .hasSize(4)
                .allSatisfy(figure -> assertThat(
                                CredentialCriteria.of(Optional.empty(), FakeRequest.with(parameters(figure)))
                                        .filter()
                                        .state())
                        .contains(CredentialState.valueOf(figure.name())));
        assertThat(at("/reports")).containsExactly(new Figure("DRIFT", false, 8, "/reports?report=drift"));
    }

    private List<Figure> at(String path) {
        return figures.stream()
                .filter(figure -> URI.create(figure.address()).getPath().equals(path))
                .toList();
    }

    private static Map<String, String> parameters(Figure figure) {
        String[] parameter = URI.create(figure.address()).getQuery().split("=", 2);
        return Map.of(parameter[0], parameter[1]);
    }

    private static <E extends Enum<E>> Map<E, Long> counts(E[] states) {
        return Stream.of(states).collect(Collectors.toMap(Function.identity(), state -> 3L));
    }
}
