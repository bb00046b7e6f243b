package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other sites cannot act through somebody's browser, and nobody can guess on and on. */
@ExtendWith(Shared.class)
class GuardedIT {
    private static final int TRIES = 10;

    private final Chromium chromium;
    private final Product product;

    GuardedIT(Chromium chromium, Product product) {
        this.chromium = chromium;
        this.product = product;
    }

    @ParameterizedTest
    @CsvSource({
        "/api/tokens, Origin, https://evil.example",
        "/api/tokens, Origin, null",
        "/api/tokens, Sec-Fetch-Site, cross-site",
        "/api/tokens, Sec-Fetch-Site, same-site",
        "/login, Origin, https://evil.example",
        "/login, Sec-Fetch-Site, cross-site",
    })
    void whatAnotherSiteSendsIsRefused(String path, String header, String value) {
        assertThat(post(path, Visit.ADMIN_PASSWORD, header, value).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-origin", "Accept, application/json"})
    void whatThisSiteOrAScriptSendsIsAnswered(String header, String value) {
        assertThat(post("/api/tokens", Visit.ADMIN_PASSWORD, header, value).statusCode())
                .isEqualTo(201);
    }

    @Test
    void whoeverGuessesThroughTheApiHasToWaitWhateverTheyGuessNext() {
        Database.of(product).addReader(970, "guessed.by.api");
        for (int tries = 1; tries < TRIES; tries++) {
            assertThat(guess("guessed.by.api", "guess " + tries).statusCode()).isEqualTo(401);
        }

        HttpResponse<String> right = guess("guessed.by.api", Visit.ADMIN_PASSWORD);

        assertThat(right.statusCode()).isEqualTo(401);
        assertThat(right.body()).contains("Too many failed logins. Try again in");
    }

    @Test
    void whoeverGuessesAtThePageHasToWaitWhateverTheyGuessNext() {
        Database.of(product).addReader(971, "guessed.by.page");
        try (var visit = chromium.visit(product)) {
            var login = visit.opensLogin("/");
            for (int tries = 1; tries < TRIES; tries++) {
                login.logIn("guessed.by.page", "guess " + tries);
                assertThat(login.problem()).isVisible();
            }

            login.logIn("guessed.by.page", Visit.ADMIN_PASSWORD);

            assertThat(login.problem()).containsText("Too many failed logins. Try again in");
            visit.open("/dashboard");
            visit.isAt("/login?next=%2Fdashboard");
        }
    }

    private HttpResponse<String> guess(String username, String password) {
        return send("/api/tokens", body(username, password), "Accept", "application/json");
    }

    private HttpResponse<String> post(String path, String password, String header, String value) {
        return send(path, body("admin", password), header, value);
    }

    private static String body(String username, String password) {
        return Json.createObjectBuilder()
                .add("username", username)
                .add("password", password)
                .build()
                .toString();
    }

    private HttpResponse<String> send(String path, String body, String header, String value) {
        var request = HttpRequest.newBuilder(product.uri(path))
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return product.client().send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
