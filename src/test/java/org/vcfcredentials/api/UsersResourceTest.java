package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.account.Accounts;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.FakeRequest;
import org.vcfcredentials.account.Role;
import org.vcfcredentials.account.TestUsers;

class UsersResourceTest {
    @TempDir
    Path directory;

    private Accounts accounts;
    private long alice;
    private long bob;

    @RegisterExtension
    final ApiServer api = new ApiServer(this::resources);

    private Object[] resources() {
        accounts = new Accounts(directory);
        var admin = accounts.add("alice", "Alice-pass-1", Role.ADMIN);
        alice = admin.id();
        bob = accounts.add("bob", "Bob-pass-12", Role.READONLY).id();
        FakeRequest request = accounts.requestOf(admin);
        CurrentUser user = TestUsers.of(request);
        return new Object[] {
            new UsersResource(accounts.users(user), accounts.sessions(request), user),
            new SessionsResource(accounts.sessions(request), user),
            new TokensResource(accounts.tokens, accounts.personalTokens(user), user),
            new ServiceTokensResource(accounts.serviceTokens(user), user)
        };
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    @Test
    void theUsersAreListedByNameWithoutAnythingSecret() {
        HttpResponse<String> response = api.get("users");

        assertThat(response.statusCode()).isEqualTo(200);
        JsonObject first = ApiServer.array(response).getJsonObject(0);
        assertThat(first.keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "username",
                        "role",
                        "enabled",
                        "must_change_password",
                        "created_at",
                        "last_login",
                        "sessions",
                        "tokens");
        assertThat(first.getString("username")).isEqualTo("alice");
        assertThat(response.body()).doesNotContain("argon2");
    }

    @Test
    void aPageOfThemIsToldWhenItIsAskedFor() {
        HttpResponse<String> all = api.get("users");
        HttpResponse<String> second = api.get("users?page=2&size=1");

        assertThat(ApiServer.array(all)).hasSize(2);
        assertThat(all.headers().firstValue("X-Total-Count")).hasValue("2");
        assertThat(ApiServer.array(second)).hasSize(1);
        assertThat(ApiServer.array(second).getJsonObject(0).getString("username"))
                .isEqualTo("bob");
        assertThat(second.headers().firstValue("X-Total-Count")).hasValue("2");
        assertThat(api.get("users?pages=2").statusCode()).isEqualTo(400);
    }

    @Test
    void aNewUserGetsAOneTimePassword() {
        HttpResponse<String> response = api.post("users", "{\"username\": \"carol\", \"role\": \"admin\"}");

        assertThat(response.statusCode()).isEqualTo(201);
        JsonObject answer = ApiServer.object(response);
        assertThat(answer.getString("one_time_password")).hasSize(23);
        assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith("users/" + answer.getInt("id"));
        JsonObject carol = ApiServer.object(api.get("users/" + answer.getInt("id")));
        assertThat(carol.getString("role")).isEqualTo("admin");
        assertThat(carol.getBoolean("must_change_password")).isTrue();
    }

    @Test
    void aChosenPasswordIsNotToldBack() {
        HttpResponse<String> response =
                api.post("users", "{\"username\": \"carol\", \"password\": \"a bench by the lake\"}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).contains("\"one_time_password\":null").doesNotContain("bench");
    }

    @Test
    void whatBreaksARuleIsToldInOneShape() {
        assertThat(api.post("users", "{\"username\": \"1x\"}").body())
                .startsWith("{\"error\":\"Validation failed\",\"details\":[\"Username must have 3 to 50 characters");
        assertThat(api.post("users", "{\"username\": \"BOB\"}").body()).contains("There is already a user BOB");
        assertThat(api.post("users", "{\"username\": \"dora\", \"role\": \"root\"}")
                        .body())
                .contains("role must be admin or readonly.");
        assertThat(api.post("users", "{\"username\": \"dora\", \"password\": \"sunshine1\"}")
                        .body())
                .contains("most common")
                .doesNotContain("sunshine1");
    }

    @Test
    void roleAndStateAreChangedTogetherOrAlone() {
        assertThat(api.put("users/" + bob, "{\"role\": \"admin\", \"enabled\": false}")
                        .statusCode())
                .isEqualTo(200);

        JsonObject changed = ApiServer.object(api.get("users/" + bob));
        assertThat(changed.getString("role")).isEqualTo("admin");
        assertThat(changed.getBoolean("enabled")).isFalse();
    }

    @Test
    void whatWasReadMayBeSentBack() {
        assertThat(api.put("users/" + bob, api.get("users/" + bob).body()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyDeletesThemself() {
        HttpResponse<String> response = api.delete("users/" + alice);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Nobody does this to themself.");
    }

    @Test
    void aResetTellsAOneTimePassword() {
        HttpResponse<String> response =
                api.send(api.request("users/" + bob + "/reset-password").POST(BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(ApiServer.object(response).getString("one_time_password")).hasSize(23);
    }

    @Test
    void aUserIsLoggedOutEverywhere() {
        HttpResponse<String> response = api.delete("users/" + bob + "/sessions");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("User logged out everywhere.");
    }

    @Test
    void aDeletedUserIsNotFound() {
        assertThat(api.delete("users/" + bob).statusCode()).isEqualTo(200);

        assertThat(api.get("users/" + bob).statusCode()).isEqualTo(404);
        assertThat(api.delete("users/" + bob + "/sessions").statusCode()).isEqualTo(404);
    }

    @Test
    void aPersonalTokenIsToldOnceAndListedWithoutItself() {
        HttpResponse<String> made = api.post(
                "tokens/personal",
                "{\"name\": \"nightly\", \"scopes\": [\"read\", \"sync\"], \"expires_in_days\": 30}");
        assertThat(made.statusCode()).isEqualTo(201);
        String token = ApiServer.object(made).getString("token");

        HttpResponse<String> listed = api.get("tokens");

        assertThat(listed.body()).contains("\"scopes\":[\"read\",\"sync\"]").doesNotContain(token);
        JsonObject first = ApiServer.array(listed).getJsonObject(0);
        assertThat(first.getString("prefix")).isEqualTo(token.substring(0, 10));
        assertThat(api.delete("tokens/" + first.getInt("id")).statusCode()).isEqualTo(200);
        assertThat(ApiServer.array(api.get("tokens"))).isEmpty();
    }

    @Test
    void onlyAServiceTokenMayBeForEver() {
        String forever = "{\"name\": \"ansible\", \"expires_in_days\": 0}";

        assertThat(api.post("tokens/personal", forever).statusCode()).isEqualTo(400);
        HttpResponse<String> made = api.post("tokens/service", forever);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("\"expires_at\":null");
        assertThat(ApiServer.array(api.get("tokens/service")).getJsonObject(0).getString("kind"))
                .isEqualTo("service");
        assertThat(api.delete("tokens/service/" + ApiServer.object(made).getInt("id"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aScopeThatIsNoneIsRefused() {
        assertThat(api.post("tokens/personal", "{\"name\": \"x\", \"scopes\": [\"write\"]}")
                        .body())
                .contains("scopes must be of read, reveal, export, sync, admin.");
        assertThat(api.post("tokens/personal", "{\"name\": \"x\", \"scopes\": \"read\"}")
                        .body())
                .contains("scopes must be an array of texts");
        assertThat(api.post("tokens/personal", "{\"name\": \"x\", \"scopes\": [\"account\"]}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aSessionThatIsNotOnesOwnIsNotFound() {
        assertThat(ApiServer.array(api.get("sessions"))).isEmpty();
        assertThat(api.delete("sessions/nothing").statusCode()).isEqualTo(404);
        assertThat(api.delete("sessions").body()).isEqualTo("{\"message\":\"0 sessions ended.\"}");
    }
}
