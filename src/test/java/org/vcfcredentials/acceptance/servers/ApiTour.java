package org.vcfcredentials.acceptance.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.vcfcredentials.api.Route;

/**
 * Asks a server for everything that the API can do, once for something that is there and once for something that is not, and holds
 * every answer against the document of the API. What it changes is small: a backup more, the keys rotated.
 */
public final class ApiTour {
    /** What would end the server, or the tour's own session. */
    private static final Set<String> LEFT_OUT = Set.of("POST /api/restart-server", "POST /api/tokens");

    private static final String NOBODY = "999999999";

    private final Api api;
    private final int environment;
    private final int credential;

    /** @param environment one that has credentials */
    public ApiTour(Api api, int environment) {
        this.api = api;
        this.environment = environment;
        this.credential = api.credentials(environment).getJsonObject(0).getInt("id");
    }

    /** Every answer is one that the document knows, and none is a failure; what comes from another site is refused. */
    public void go() {
        assertThat(sync("Origin", "https://evil.example")).isEqualTo(403);
        assertThat(sync("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        List<String> failures = new ArrayList<>();
        int answered = 0;
        for (String route : Route.documented().keySet()) {
            if (!LEFT_OUT.contains(route)) {
                answered += ask(route, this::missing, failures) < 300 ? 1 : 0;
                answered += route.startsWith("GET ") && ask(route, this::present, failures) < 300 ? 1 : 0;
            }
        }
        assertThat(failures).isEmpty();
        assertThat(answered).as("successes").isGreaterThan(40);
    }

    private int ask(String route, UnaryOperator<String> filled, List<String> failures) {
        String[] parts = route.split(" ", 2);
        String body = parts[0].equals("GET") ? "" : "{}";
        int status = api.ask(parts[0], filled.apply(parts[1]), body).statusCode();
        if (status >= 500) {
            failures.add(route + ": " + status);
        }
        return status;
    }

    private String missing(String path) {
        String id = path.contains("sessions/") ? "none" : NOBODY;
        return rest(path.replace("{id}", id));
    }

    private String present(String path) {
        String id = Integer.toString(path.startsWith("/api/credentials") ? credential : environment);
        return rest(path.replace("{id}", id));
    }

    private static String rest(String path) {
        return path.replace("{format}", "csv").replaceAll("\\{\\w+}", "none");
    }

    private int sync(String header, String value) {
        return api.ask(api.request("POST", "/api/environments/" + environment + "/sync", "{}")
                        .header(header, value)
                        .build())
                .statusCode();
    }
}
