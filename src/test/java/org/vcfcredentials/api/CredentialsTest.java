package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.credential.CredentialColumn;
import org.vcfcredentials.credential.CredentialFilter;
import org.vcfcredentials.credential.CredentialQuery;
import org.vcfcredentials.platform.Secret;

class CredentialsTest {
    private static final String AWKWARD = "p'\"\\<&> =\u00fc\ud83d\udd11";

    @RegisterExtension
    final ApiServer api = new ApiServer();

    @BeforeEach
    void twoCredentials() {
        api.credentials.add("esx-1.lab", Optional.of(AWKWARD));
        api.credentials.add("esx-2.lab", Optional.empty());
    }

    @Test
    void theListHasEveryFieldButThePassword() {
        HttpResponse<String> response = api.get("environments/1/credentials");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("X-Total-Count")).hasValue("2");
        JsonObject first = ApiServer.array(response).getJsonObject(0);
        assertThat(first.keySet())
                .contains(
                        "id",
                        "hostname",
                        "username",
                        "credential_type",
                        "account_type",
                        "resource_type",
                        "domain_name",
                        "source",
                        "last_updated",
                        "has_history")
                .doesNotContain("password");
        assertThat(first.getString("source")).isEqualTo("SDDC_MANAGER");
        assertThat(first.getString("last_updated")).isEqualTo("2026-03-29T01:30:05Z");
        assertThat(api.credentials.audited).isEmpty();
    }

    @Test
    void withoutParametersEverythingIsAskedForByHostName() {
        api.get("environments/1/credentials");

        assertThat(api.credentials.queries).containsExactly(CredentialQuery.all(1, CredentialListRequest.EVERYTHING));
    }

    @Test
    void parametersFilterSortAndPage() {
        api.get("environments/1/credentials?hostname=esx&credential_type=SSH&source=sddc_manager&search=lab"
                + "&sort=last_updated&order=desc&page=3&size=50");

        assertThat(api.credentials.queries)
                .containsExactly(new CredentialQuery(
                        CredentialFilter.of(
                                1,
                                Map.of(
                                        CredentialColumn.HOSTNAME,
                                        "esx",
                                        CredentialColumn.CREDENTIAL_TYPE,
                                        "SSH",
                                        CredentialColumn.SOURCE,
                                        "SDDC_MANAGER"),
                                "lab"),
                        CredentialColumn.LAST_UPDATED,
                        false,
                        100,
                        50));
    }

    @Test
    void retiredOnesAreAskedForByAParameter() {
        HttpResponse<String> response = api.get("environments/1/credentials?retired=true");

        assertThat(api.credentials.queries.get(0).filter().withRetired()).isTrue();
        assertThat(ApiServer.array(response).getJsonObject(0).get("retired_at")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void aPageHasAHundredRowsUnlessToldOtherwise() {
        api.get("environments/1/credentials?page=2");

        assertThat(api.credentials.queries).first().satisfies(query -> {
            assertThat(query.first()).isEqualTo(100);
            assertThat(query.size()).isEqualTo(100);
        });
    }

    @Test
    void revealingTellsPasswordsExactlyAndIsAudited() {
        HttpResponse<String> response = api.get("environments/1/credentials?reveal=true");

        assertThat(ApiServer.array(response).getJsonObject(0).getString("password"))
                .isEqualTo(AWKWARD);
        assertThat(ApiServer.array(response).getJsonObject(1).get("password")).isEqualTo(JsonValue.NULL);
        assertThat(response.headers().firstValue("X-Total-Count")).hasValue("2");
        assertThat(api.credentials.audited).containsExactly("alice API_REVEAL 1");
    }

    @Test
    void aPasswordThatDoesNotOpenIsToldAsSuchAndTheOthersAreTold() {
        api.credentials.addUnreadable("esx-3.lab");

        HttpResponse<String> reveal = api.post("credentials/3/reveal", "{\"purpose\": \"show\"}");
        assertThat(reveal.statusCode()).isEqualTo(422);
        assertThat(ApiServer.object(reveal).getString("error")).isEqualTo("Unreadable");
        assertThat(reveal.body()).contains("What is stored does not open");

        var list = ApiServer.array(api.get("environments/1/credentials?reveal=true"));
        assertThat(list.getJsonObject(0).getString("password")).isEqualTo(AWKWARD);
        assertThat(list.getJsonObject(0)).doesNotContainKey("password_unreadable");
        assertThat(list.getJsonObject(2).get("password")).isEqualTo(JsonValue.NULL);
        assertThat(list.getJsonObject(2).getBoolean("password_unreadable")).isTrue();

        var history = ApiServer.object(api.get("credentials/3/history?reveal=true"));
        assertThat(history.getJsonObject("credential").getBoolean("current_password_unreadable"))
                .isTrue();
        assertThat(history.getJsonArray("history")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retired=yes | retired must be one of false, true.",
                "reveal=yes | reveal must be one of false, true.",
                "page=0 | page must be a whole number from 1 to 1000000.",
                "page=two | page must be",
                "size=1001 | size must be a whole number from 1 to 1000.",
                "page=1&page=2 | page was given more than once.",
                "source=vcenter | source must be one of sddc_manager, vcf_installer.",
                "sort=password | sort must be one of account_type",
                "order=up | order must be one of asc, desc.",
                "host_name=x | There is no query parameter host_name; did you mean hostname?",
                "reveal=true&hostname=esx-1.lab | takes no other parameter"
            })
    void aWrongParameterIsNamedAndNothingIsRevealed(String query, String detail) {
        HttpResponse<String> response = api.get("environments/1/credentials?" + query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(detail);
        assertThat(api.credentials.audited).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "environments/1/credentials?reveal=true",
                "environments/1/export/csv",
                "credentials/1/history",
                "credentials/1/history?reveal=true"
            })
    void withoutAnAuditEntryNothingIsRevealed(String path) {
        api.post("environments", "{\"name\": \"Lab\"}");
        api.credentials.auditBroken = true;

        HttpResponse<String> response = api.get(path);

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).doesNotContain("esx-1.lab", "p'");
    }

    @ParameterizedTest
    @CsvSource({"show,REVEAL", "copy,COPY"})
    void onePasswordIsToldAndAuditedByItsPurpose(String purpose, String action) {
        HttpResponse<String> response = api.post("credentials/1/reveal", "{\"purpose\": \"" + purpose + "\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(ApiServer.object(response).getString("password")).isEqualTo(AWKWARD);
        assertThat(api.credentials.audited).containsExactly("alice " + action + " 1");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{} | purpose is missing.",
                "{\"purpose\": \"\"} | purpose is missing.",
                "{\"purpose\": \"look\"} | purpose must be show or copy.",
                "{\"purpose\": 1} | purpose must be text"
            })
    void aPurposeIsNeeded(String body, String detail) {
        HttpResponse<String> response = api.post("credentials/1/reveal", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(detail);
        assertThat(api.credentials.audited).isEmpty();
    }

    @Test
    void aPasswordThatNobodyToldIsAConflict() {
        HttpResponse<String> response = api.post("credentials/2/reveal", "{\"purpose\": \"show\"}");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).contains("No source has told a password for this credential.");
    }

    @Test
    void theHistoryTellsWhenAndByWhatButNoPassword() {
        HttpResponse<String> response = api.get("credentials/1/history");

        assertThat(response.body())
                .isEqualTo("{\"credential\":{\"id\":1,\"hostname\":\"esx-1.lab\",\"username\":\"root\","
                        + "\"source\":\"SDDC_MANAGER\","
                        + "\"last_updated\":\"2026-03-29T01:30:05Z\",\"retired_at\":null},"
                        + "\"history\":[{\"id\":70,\"valid_from\":\"2026-03-29T01:29:05Z\","
                        + "\"changed_at\":\"2026-03-29T01:30:05Z\",\"changed_by\":\"SYNC\","
                        + "\"sync\":{\"id\":9,\"started_by\":\"timer\",\"started_at\":\"2026-03-29T01:30:05Z\"}}]}");
        assertThat(api.credentials.audited).containsExactly("alice HISTORY_VIEWED 1");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "2026-03-29T01:30:00Z | {\"id\":70,\"valid_from\":\"2026-03-29T01:29:05Z\",\"valid_until\":\"2026-03-29T01:30:05Z\"}",
                "2026-03-30T00:00:00Z | {\"id\":null,\"valid_from\":\"2026-03-29T01:30:05Z\",\"valid_until\":null}",
                "2001-01-01T00:00:00Z | null"
            })
    void theHistoryTellsWhichPasswordWasTheOneToUseAtAMoment(String moment, String expected) {
        JsonObject answer = ApiServer.object(api.get("credentials/1/history?at=" + moment));

        assertThat(answer.get("at")).hasToString(expected);
    }

    @Test
    void aRevealedHistoryTellsAllPasswordsAndEachIsAudited() {
        JsonObject answer = ApiServer.object(api.get("credentials/1/history?reveal=true"));

        assertThat(answer.getJsonObject("credential").getString("current_password"))
                .isEqualTo(AWKWARD);
        assertThat(answer.getJsonArray("history").getJsonObject(0).getString("password"))
                .isEqualTo("former-secret");
        assertThat(api.credentials.audited)
                .containsExactly("alice HISTORY_VIEWED 1", "alice API_REVEAL 1", "alice HISTORY_REVEAL 70");
    }

    @Test
    void aFormerPasswordIsToldAndAudited() {
        HttpResponse<String> response =
                api.send(api.request("history/70/reveal").POST(BodyPublishers.noBody()));

        assertThat(response.body()).isEqualTo("{\"password\":\"former-secret\"}");
        assertThat(api.credentials.audited).containsExactly("alice HISTORY_REVEAL 70");
        assertThat(api.post("history/71/reveal", "").statusCode()).isEqualTo(404);
    }

    @Test
    void passwordsAreNotInWhatAnAnswerPrints() {
        CredentialAnswer answer = new CredentialAnswer(
                api.credentials.history(1, Actor.SYSTEM).credential(),
                Optional.of(new CredentialAnswer.Revealed(Optional.of(Secret.of("hunter2")))));

        assertThat(answer.toString()).doesNotContain("hunter2");
    }
}
