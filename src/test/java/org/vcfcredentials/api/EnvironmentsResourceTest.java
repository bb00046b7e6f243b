package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vcfcredentials.account.FixedUser;
import org.vcfcredentials.environment.EnvironmentDraft;
import org.vcfcredentials.environment.InMemoryConnectionTests;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.TrustMode;

class EnvironmentsResourceTest {
    private static final String LAB = """
            {"name": "Lab West", "description": "first floor",
             "installer_host": "installer.lab", "installer_username": "admin@local", "installer_password": "top-secret-1",
             "installer_ssl_verify": false, "installer_sync_enabled": true, "installer_sync_interval_minutes": 30,
             "manager_host": "sddc.lab", "manager_username": "administrator@vsphere.local",
             "manager_password": "top-secret-2"}""";

    @RegisterExtension
    final ApiServer api = new ApiServer();

    @Test
    void withoutEnvironmentsTheListIsEmpty() {
        HttpResponse<String> response = api.get("environments");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("[]");
        assertThat(response.headers().firstValue("X-Total-Count")).hasValue("0");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void aPageHoldsWhatWasAskedForAndTellsHowManyThereAre() {
        api.post("environments", "{\"name\": \"Lab 1\"}");
        api.post("environments", "{\"name\": \"Lab 2\"}");
        api.post("environments", "{\"name\": \"Office\"}");

        HttpResponse<String> response = api.get("environments?search=Lab&page=2&size=1");

        assertThat(response.headers().firstValue("X-Total-Count")).hasValue("2");
        assertThat(response.body()).contains("Lab 2").doesNotContain("Lab 1", "Office");
    }

    @Test
    void aPageThatMakesNoSenseIsRefused() {
        HttpResponse<String> response = api.get("environments?status=broken&sort=colour&order=up&size=0");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("status must be one of", "sort must be", "order must be", "size must be");
    }

    @Test
    void aParameterThatIsNoneIsRefusedAndNotTakenForTheWholeList() {
        HttpResponse<String> response = api.get("environments?serach=Lab");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("There is no query parameter serach; did you mean search?");
    }

    @Test
    void creatingAnswersIdMessageAndPlace() {
        HttpResponse<String> response = api.post("environments", LAB);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith("/api/environments/1");
        assertThat(response.body()).isEqualTo("{\"id\":1,\"message\":\"Environment created.\"}");
        assertThat(api.environments.actors).containsExactly(FixedUser.ALICE);
    }

    @Test
    void everyFieldReachesTheDraft() {
        api.post("environments", LAB);

        EnvironmentDraft draft = api.environments.draft(1);
        assertThat(draft.getName()).isEqualTo("Lab West");
        assertThat(draft.getDescription()).isEqualTo("first floor");
        assertThat(draft.getInstaller().getHost()).isEqualTo("installer.lab");
        assertThat(draft.getInstaller().getUsername()).isEqualTo("admin@local");
        assertThat(draft.getInstaller().getPassword()).isEqualTo(Secret.of("top-secret-1"));
        assertThat(draft.getInstaller().isVerifyCertificate()).isFalse();
        assertThat(draft.getInstaller().isSyncEnabled()).isTrue();
        assertThat(draft.getInstaller().getIntervalMinutes()).isEqualTo(30);
        assertThat(draft.getManager().getHost()).isEqualTo("sddc.lab");
        assertThat(draft.getManager().getPassword()).isEqualTo(Secret.of("top-secret-2"));
    }

    @Test
    void theManagerIsSyncedEveryHourUnlessToldOtherwise() {
        api.post("environments", "{\"name\": \"Lab\"}");

        EnvironmentDraft draft = api.environments.draft(1);
        assertThat(draft.getManager().isSyncEnabled()).isTrue();
        assertThat(draft.getManager().getIntervalMinutes()).isEqualTo(60);
        assertThat(draft.getManager().isVerifyCertificate()).isTrue();
        assertThat(draft.getInstaller().isSyncEnabled()).isFalse();
        assertThat(draft.getInstaller().getIntervalMinutes()).isZero();
    }

    @Test
    void anEnvironmentIsToldWithTheNamesScriptsKnow() {
        api.post("environments", LAB);

        JsonObject lab = ApiServer.object(api.get("environments/1"));

        assertThat(lab.keySet())
                .contains(
                        "id",
                        "name",
                        "description",
                        "installer_host",
                        "manager_host",
                        "installer_sync_enabled",
                        "installer_sync_interval_minutes",
                        "manager_sync_enabled",
                        "manager_sync_interval_minutes",
                        "last_sync",
                        "last_sync_status",
                        "installer_error",
                        "manager_error",
                        "credential_count");
        assertThat(lab.getString("last_sync")).isEqualTo("2026-11-22T09:08:07Z");
        assertThat(lab.getString("last_sync_status")).isEqualTo("partial");
        assertThat(lab.getString("installer_error")).isEqualTo("timed out");
        assertThat(lab.get("manager_error")).isEqualTo(JsonValue.NULL);
        assertThat(lab.getInt("credential_count")).isEqualTo(527);
        assertThat(ApiServer.array(api.get("environments"))).containsExactly(lab);
    }

    @Test
    void noAnswerHoldsAPassword() {
        String answers = api.post("environments", LAB).body()
                + api.get("environments").body()
                + api.get("environments/1").body()
                + api.put("environments/1", LAB).body();

        assertThat(answers).doesNotContain("top-secret").doesNotContain("password");
    }

    @Test
    void theWayOfTrustIsToldAndCanBeChanged() {
        api.post("environments", LAB);
        String certificate = Json.createValue(InMemoryConnectionTests.PEM).toString();

        HttpResponse<String> response = api.put(
                "environments/1", "{\"installer_trust\": \"pinned\", \"installer_certificates\": " + certificate + "}");

        assertThat(response.statusCode()).isEqualTo(200);
        JsonObject lab = ApiServer.object(api.get("environments/1"));
        assertThat(lab.getString("installer_trust")).isEqualTo("pinned");
        assertThat(lab.getBoolean("installer_ssl_verify")).isTrue();
        assertThat(lab.getString("installer_certificates")).isEqualTo(InMemoryConnectionTests.PEM.strip());
        assertThat(lab.getString("manager_trust")).isEqualTo("public");
        assertThat(lab.getString("manager_certificates")).isEmpty();
        assertThat(lab.get("manager_presented")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void whoOnlyKnowsAboutVerifyingChangesNoPin() {
        api.post("environments", LAB.replace("\"installer_ssl_verify\": false", "\"installer_trust\": \"pinned\""));

        api.put("environments/1", "{\"installer_ssl_verify\": true}");
        assertThat(api.environments.draft(1).getInstaller().getTrust()).isEqualTo(TrustMode.PINNED);
        api.put("environments/1", "{\"installer_ssl_verify\": false}");
        assertThat(api.environments.draft(1).getInstaller().getTrust()).isEqualTo(TrustMode.NONE);
        api.put("environments/1", "{\"installer_ssl_verify\": true}");
        assertThat(api.environments.draft(1).getInstaller().getTrust()).isEqualTo(TrustMode.PUBLIC);
    }

    @Test
    void fieldsLeftOutOfAChangeKeepTheirValues() {
        api.post("environments", LAB);

        HttpResponse<String> response =
                api.put("environments/1", "{\"description\": \"\", \"manager_ssl_verify\": false}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"id\":1,\"message\":\"Environment changed.\"}");
        EnvironmentDraft draft = api.environments.draft(1);
        assertThat(draft.getName()).isEqualTo("Lab West");
        assertThat(draft.getDescription()).isEmpty();
        assertThat(draft.getManager().isVerifyCertificate()).isFalse();
        assertThat(draft.getInstaller().getIntervalMinutes()).isEqualTo(30);
    }

    @Test
    void whatWasReadMayBeSentBack() {
        api.post("environments", LAB);
        String read = api.get("environments/1").body();

        assertThat(api.put("environments/1", read).statusCode()).isEqualTo(200);
        assertThat(api.get("environments/1").body()).isEqualTo(read);
    }

    @Test
    void deletingTellsSo() {
        api.post("environments", LAB);

        HttpResponse<String> response = api.delete("environments/1");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"id\":1,\"message\":\"Environment deleted.\"}");
        assertThat(api.get("environments/1").statusCode()).isEqualTo(404);
    }

    @Test
    void allBrokenRulesAreToldAtOnce() {
        HttpResponse<String> response = api.post("environments", "{}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .isEqualTo("{\"error\":\"Validation failed\",\"details\":[\"Name is missing.\",\"Another rule.\"]}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"name\": 5} | name must be text (\\\"\\\" for none).",
                "{\"manager_host\": null} | manager_host must be text (\\\"\\\" for none).",
                "{\"installer_sync_interval_minutes\": \"60\"} | installer_sync_interval_minutes must be a whole number.",
                "{\"installer_sync_interval_minutes\": 5.5} | installer_sync_interval_minutes must be a whole number.",
                "{\"installer_sync_interval_minutes\": 1e999999} | installer_sync_interval_minutes must be a whole number.",
                "{\"manager_sync_interval_minutes\": 99999999999999999999} | from 0 to 1440.",
                "{\"manager_sync_interval_minutes\": -1} | from 0 to 1440.",
                "{\"manager_ssl_verify\": \"yes\"} | manager_ssl_verify must be true or false.",
                "{\"manager_trust\": \"all\"} | manager_trust must be public, authority, pinned or none.",
                "{\"instaler_host\": \"x\"} | There is no field instaler_host; did you mean installer_host?",
                "{\"managerHost\": \"x\"} | There is no field managerHost; did you mean manager_host?"
            })
    void aWrongFieldIsNamed(String body, String detail) {
        HttpResponse<String> response = api.post("environments", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .startsWith("{\"error\":\"Validation failed\",\"details\":[")
                .contains(detail);
    }

    @Test
    void aPasswordOfTheWrongTypeIsNotEchoed() {
        HttpResponse<String> response = api.post("environments", "{\"manager_password\": 4711081512, \"hunter2!\": 1}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("manager_password must be text").doesNotContain("4711", "hunter2");
    }

    @Test
    void aPausedSourceIsToldAndResumed() {
        api.post("environments", LAB);
        api.environments.pausedSince.put(Source.SDDC_MANAGER, Instant.parse("2026-11-22T09:00:00Z"));

        assertThat(ApiServer.object(api.get("environments/1")).getString("manager_paused_since"))
                .isEqualTo("2026-11-22T09:00:00Z");
        assertThat(api.post("environments/1/resume", "").body()).contains("Scheduled syncs go on.");

        JsonObject lab = ApiServer.object(api.get("environments/1"));
        assertThat(lab.isNull("manager_paused_since")).isTrue();
        assertThat(lab.isNull("expirations_checked_at")).isTrue();
        assertThat(api.post("environments/1/resume", "").body()).contains("Nothing was paused.");
        assertThat(api.post("environments/2/resume", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aCheckOfExpirationsIsStartedAndNotWaitedFor() {
        HttpResponse<String> response = api.post("environments/1/expirations", "");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).contains("The check has begun.");
        assertThat(api.expirations.checks).containsExactly("alice 1");
    }
}
