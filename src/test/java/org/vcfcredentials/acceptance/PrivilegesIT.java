package org.vcfcredentials.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vcfcredentials.acceptance.servers.Api;
import org.vcfcredentials.api.Route;

/** Every method of the API as everybody, against the table in docs/api.md, and every answer against the document in OpenAPI. */
@ExtendWith(Shared.class)
class PrivilegesIT {
    private static final Set<String> ALL = Set.of("read", "reveal", "export", "sync", "admin", "account");
    private static final Set<String> OF_READERS = Set.of("read", "reveal", "export", "account");
    private static final List<String> GRANTABLE = List.of("read", "reveal", "export", "sync", "admin");

    private final Product product;
    private final String admin;

    PrivilegesIT(Product product) {
        this.product = product;
        this.admin = Api.logIn(product.client(), product.uri("/")).token();
    }

    /** Somebody who asks, and what they may do. */
    private record Caller(String name, String token, Set<String> scopes) {}

    @Test
    void everyoneMayWhatTheTableSaysAndNothingElse() {
        var wrong = new ArrayList<String>();
        int asked = 0;
        for (Caller caller : callers()) {
            for (Map.Entry<String, String> row : Route.documented().entrySet()) {
                asked++;
                judge(caller, row.getKey(), "", List.of(row.getValue().replaceAll(",.*", "")), wrong);
                if (row.getValue().contains("passwords=true")) {
                    judge(caller, row.getKey(), "?passwords=true", List.of("admin", "reveal"), wrong);
                }
                if (row.getValue().contains("reveal=true")) {
                    judge(caller, row.getKey(), "?reveal=true", List.of("read", "reveal"), wrong);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(500);
    }

    @Test
    void aServiceCannotRemoveTheLastAdmin() {
        String token = token("/api/tokens/service", admin, "admin");
        String users = send("GET", "/api/users", token, "").body();
        try (var reader = Json.createReader(new StringReader(users))) {
            List<JsonObject> admins = reader.readArray().getValuesAs(JsonObject.class).stream()
                    .filter(user -> user.getString("role").equals("admin") && user.getBoolean("enabled"))
                    .toList();
            admins.stream()
                    .filter(user -> !user.getString("username").equals("admin"))
                    .forEach(user -> send("PUT", "/api/users/" + user.getInt("id"), token, "{\"enabled\": false}"));
            JsonObject last = admins.stream()
                    .filter(user -> user.getString("username").equals("admin"))
                    .findFirst()
                    .orElseThrow();

            HttpResponse<String> answer = send("DELETE", "/api/users/" + last.getInt("id"), token, "");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("admin is the last admin who can log in.");
        }
    }

    @Test
    void aTokenInTheAddressIsNone() {
        HttpResponse<String> answer = send("GET", "/api/environments?access_token=" + admin, "", "");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private List<Caller> callers() {
        var callers = new ArrayList<>(List.of(
                new Caller("anonymous", "", Set.of()),
                new Caller("admin", admin, ALL),
                new Caller("readonly", reader(950, "matrix.reader"), OF_READERS),
                new Caller("disabled", disabled(), Set.of())));
        for (String scope : GRANTABLE) {
            callers.add(new Caller("service " + scope, token("/api/tokens/service", admin, scope), Set.of(scope)));
            callers.add(new Caller("personal " + scope, token("/api/tokens/personal", admin, scope), Set.of(scope)));
        }
        return callers;
    }

    private void judge(Caller caller, String route, String query, List<String> needed, List<String> wrong) {
        String[] parts = route.split(" ", 2);
        String id = parts[1].contains("sessions/") ? "none" : "999999999";
        String path = parts[1].replace("{id}", id).replace("{format}", "csv").replaceAll("\\{\\w+\\}", "none") + query;
        int status = send(parts[0], path, caller.token(), "{}").statusCode();
        boolean refused = status == 401 || status == 403;
        boolean right = caller.scopes().containsAll(needed)
                ? !refused
                : (caller.scopes().isEmpty() ? refused : status == 403);
        if (!needed.contains("open") && !right) {
            wrong.add(caller.name() + ": " + route + query + " " + status);
        }
    }

    private String disabled() {
        String token = reader(951, "matrix.disabled");
        HttpResponse<String> changed = send("PUT", "/api/users/951", admin, "{\"enabled\": false}");
        assertThat(changed.statusCode()).isEqualTo(200);
        return token;
    }

    private String reader(int id, String name) {
        Database.of(product).addReader(id, name);
        String login = Json.createObjectBuilder()
                .add("username", name)
                .add("password", Api.PASSWORD)
                .build()
                .toString();
        return text(send("POST", "/api/tokens", "", login), "accessToken");
    }

    private String token(String path, String by, String scope) {
        String wanted = "{\"name\": \"matrix " + scope + "\", \"scopes\": [\"" + scope + "\"], \"expires_in_days\": 1}";
        return text(send("POST", path, by, wanted), "token");
    }

    private static String text(HttpResponse<String> answer, String name) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getString(name);
        }
    }

    private HttpResponse<String> send(String verb, String path, String token, String body) {
        return new Api(product.client(), product.uri("/"), token).ask(verb, path, verb.equals("GET") ? "" : body);
    }
}
