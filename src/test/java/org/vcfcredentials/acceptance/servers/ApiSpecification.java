package org.vcfcredentials.acceptance.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.vcfcredentials.simulator.SimulatedCredential;
import org.vcfcredentials.simulator.SimulatedVcf;

/**
 * What people do with the API, each from its beginning to its end, on whatever server the product runs. What it made is gone
 * afterwards.
 */
public final class ApiSpecification {
    private static final Map<String, ?> NOTHING = Map.of();
    private static final String FILE_PASSWORD = "open-sesame-42";
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] OFFICE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] KDBX = {0x03, (byte) 0xd9, (byte) 0xa2, (byte) 0x9a};

    private final Caller admin;
    private final SimulatedVcf vcf;
    private final int environment;

    /** @param vcf for this specification alone: passwords are rotated there */
    public ApiSpecification(Api api, SimulatedVcf vcf) {
        this.admin = new Caller(api);
        this.vcf = vcf;
        this.environment = api.addEnvironment("By API", vcf);
    }

    /** A test for each. */
    public Stream<DynamicTest> tests() {
        return all().entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(), each.getValue()));
    }

    /** All of them, one after the other. */
    public void go() {
        assertAll(all().entrySet().stream().map(each -> () -> {
            try {
                each.getValue().execute();
            } catch (Throwable failure) {
                throw new AssertionError(each.getKey() + ": " + failure.getMessage(), failure);
            }
        }));
    }

    private Map<String, Executable> all() {
        var all = new LinkedHashMap<String, Executable>();
        all.put("an environment is added, changed and deleted", this::anEnvironmentIsAddedChangedAndDeleted);
        all.put("connections are tested", this::connectionsAreTested);
        all.put("credentials are synced, found and revealed", this::credentialsAreSyncedFoundAndRevealed);
        all.put("a rotated password has a history", this::aRotatedPasswordHasAHistory);
        all.put("credentials are exported in every format", this::credentialsAreExportedInEveryFormat);
        all.put("an exported environment comes back as it was", this::anExportedEnvironmentComesBackAsItWas);
        all.put("jobs are told and scheduled anew", this::jobsAreToldAndScheduledAnew);
        all.put("a user is added, changed and deleted", this::aUserIsAddedChangedAndDeleted);
        all.put("a token of a service may what it was given, until it is revoked", this::aTokenMayWhatItWasGiven);
        all.put("the certificate is told, made anew and rolled back", this::theCertificateIsMadeAnewAndRolledBack);
        all.put("logs are listed, read and taken along", this::logsAreListedReadAndTakenAlong);
        all.put("every request is in the access log", this::everyRequestIsInTheAccessLog);
        all.put("what was done is in the audit", this::whatWasDoneIsInTheAudit);
        all.put("the server tells of itself, its keys and its backups", this::theServerTellsOfItself);
        all.put("a deleted environment takes its credentials along", this::aDeletedEnvironmentTakesItsCredentialsAlong);
        return all;
    }

    private void anEnvironmentIsAddedChangedAndDeleted() {
        int id = admin.post(201, "/api/environments", Map.of("name", "For a while", "description", "first floor"))
                .getInt("id");
        String path = "/api/environments/" + id;
        admin.isRefused(400, "POST", "/api/environments", Map.of("name", "For a while"), "For a while");
        admin.isRefused(400, "PUT", path, Map.of("manager_host", "no host!"), "SDDC Manager: Host must be");

        admin.put(path, Map.of("description", "second floor", "manager_sync_interval_minutes", 30));

        JsonObject changed = admin.get(path);
        assertThat(changed.getString("name")).isEqualTo("For a while");
        assertThat(changed.getString("description")).isEqualTo("second floor");
        assertThat(changed.getInt("manager_sync_interval_minutes")).isEqualTo(30);
        assertThat(changed.keySet()).noneMatch(field -> field.endsWith("_password"));
        assertThat(admin.list("/api/environments?search=for%20a%20while")).hasSize(1);

        admin.delete(path);

        admin.isRefused(404, "GET", path, NOTHING, Integer.toString(id));
    }

    private void connectionsAreTested() {
        JsonObject told = admin.post(200, "/api/test-credentials", Map.of("id", environment))
                .getJsonObject("manager");
        assertThat(told.getBoolean("success")).as(told.toString()).isTrue();
        assertThat(told.getJsonObject("certificate").getString("thumbprint_sha256"))
                .matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");

        JsonObject wrong = admin.post(
                        200, "/api/test-credentials", Map.of("id", environment, "manager_password", "not-the-password"))
                .getJsonObject("manager");
        assertThat(wrong.getBoolean("success")).isFalse();
        assertThat(wrong.toString()).doesNotContain("not-the-password");
    }

    private void credentialsAreSyncedFoundAndRevealed() {
        JsonObject synced = admin.post(200, "/api/environments/" + environment + "/sync", NOTHING);
        assertThat(synced.getString("status")).isEqualTo("success");
        assertThat(synced.getInt("credential_count"))
                .isEqualTo(vcf.manager().credentials().size());

        SimulatedCredential wanted = first();
        String credentials = "/api/environments/" + environment + "/credentials";
        List<JsonObject> found = admin.list(
                        credentials + "?hostname=" + wanted.hostname() + "&credential_type=" + wanted.credentialType())
                .getValuesAs(JsonObject.class);
        assertThat(found).extracting(row -> row.getString("username")).contains(wanted.username());
        assertThat(admin.list(credentials + "?page=2&size=7")).hasSize(7);
        assertThat(admin.text(credentials)).doesNotContain(wanted.password());

        assertThat(admin.post(200, "/api/credentials/" + id(wanted) + "/reveal", Map.of("purpose", "show"))
                        .getString("password"))
                .isEqualTo(wanted.password());
        assertThat(admin.text(credentials + "?reveal=true")).contains(wanted.password());
    }

    private void aRotatedPasswordHasAHistory() {
        SimulatedCredential before = first();
        vcf.manager().setPassword(before.id(), "Rotated-by-VCF-1!");
        admin.post(200, "/api/environments/" + environment + "/sync", NOTHING);

        JsonObject former = admin.get("/api/credentials/" + id(before) + "/history")
                .getJsonArray("history")
                .getJsonObject(0);

        assertThat(former.getString("changed_by")).isEqualTo("SYNC");
        assertThat(admin.post(200, "/api/history/" + former.getInt("id") + "/reveal", NOTHING)
                        .getString("password"))
                .isEqualTo(before.password());
        assertThat(admin.post(200, "/api/credentials/" + id(before) + "/reveal", Map.of("purpose", "copy"))
                        .getString("password"))
                .isEqualTo("Rotated-by-VCF-1!");
    }

    private void credentialsAreExportedInEveryFormat() {
        for (String of : List.of("/api/environments/" + environment + "/export/", "/api/export/")) {
            for (String format : List.of("csv", "bitwarden", "keepassxc")) {
                assertThat(new String(admin.file("GET", of + format, NOTHING), StandardCharsets.UTF_8))
                        .as(of + format)
                        .contains(first().hostname());
            }
            assertThat(admin.file("GET", of + "excel", NOTHING)).startsWith(ZIP);
            assertThat(admin.file("POST", of + "excel", Map.of("password", FILE_PASSWORD)))
                    .startsWith(OFFICE);
            assertThat(admin.file("POST", of + "keepass", Map.of("password", FILE_PASSWORD)))
                    .startsWith(KDBX);
            admin.isRefused(400, "POST", of + "keepass", Map.of("password", "short"), "8");
        }
    }

    private void anExportedEnvironmentComesBackAsItWas() {
        Map<String, Object> fields = Map.of(
                "name", "There and back",
                "manager_host", "sddc.nowhere.example",
                "manager_username", "administrator@vsphere.local",
                "manager_password", "S3cret: it's",
                "manager_sync_interval_minutes", 240);
        int id = admin.post(201, "/api/environments", fields).getInt("id");
        JsonObject before = admin.get("/api/environments/" + id);
        for (String format : List.of("json", "yaml")) {
            String file = admin.text("/api/environments/" + id + "/export/config?passwords=true&format=" + format);
            assertThat(file).contains("S3cret: it's");
            assertThat(admin.text("/api/environments/" + id + "/export/config?format=" + format))
                    .doesNotContain("S3cret");
            admin.delete("/api/environments/" + id);

            id = admin.post(201, "/api/environments/import", file, "application/" + format)
                    .getInt("id");

            assertThat(lasting(admin.get("/api/environments/" + id))).isEqualTo(lasting(before));
            int back = id;
            assertThat(jobs()).anySatisfy(job -> {
                assertThat(job.getInt("environment_id")).isEqualTo(back);
                assertThat(job.getBoolean("enabled")).isTrue();
                assertThat(job.getInt("interval_minutes")).isEqualTo(240);
                assertThat(job.isNull("next_run")).isFalse();
            });
        }
        admin.delete("/api/environments/" + id);
        int gone = id;
        assertThat(jobs()).noneMatch(job -> job.getInt("environment_id") == gone);
    }

    private void jobsAreToldAndScheduledAnew() {
        assertThat(admin.get("/api/scheduler/status").getBoolean("running")).isTrue();
        assertThat(admin.post(200, "/api/scheduler/reschedule", NOTHING).getString("message"))
                .matches("Jobs scheduled: \\d+\\.");
        assertThat(jobs()).anySatisfy(job -> {
            assertThat(job.getString("environment_name")).isEqualTo("By API");
            assertThat(job.getString("last_status")).isEqualTo("success");
            assertThat(job.getInt("seconds_until_next_run")).isPositive();
        });
    }

    private void aUserIsAddedChangedAndDeleted() {
        JsonObject added = admin.post(201, "/api/users", Map.of("username", "api.user", "role", "readonly"));
        String path = "/api/users/" + added.getInt("id");
        assertThat(added.getString("one_time_password")).isNotBlank();
        admin.isRefused(400, "POST", "/api/users", Map.of("username", "api.user", "role", "readonly"), "api.user");

        admin.put(path, Map.of("role", "admin", "enabled", false));
        assertThat(admin.get(path).getString("role")).isEqualTo("admin");
        assertThat(admin.get(path).getBoolean("enabled")).isFalse();
        assertThat(admin.post(200, path + "/reset-password", NOTHING).getString("one_time_password"))
                .isNotEqualTo(added.getString("one_time_password"));
        admin.delete(path + "/sessions");
        admin.delete(path);

        assertThat(admin.list("/api/users").getValuesAs(JsonObject.class))
                .noneMatch(user -> user.getString("username").equals("api.user"));
    }

    private void aTokenMayWhatItWasGiven() {
        JsonObject made = admin.post(
                201,
                "/api/tokens/service",
                Map.of("name", "api reader", "scopes", List.of("read"), "expires_in_days", 1));
        Caller reader = admin.with(made.getString("token"));
        String reveal = "/api/credentials/" + id(first()) + "/reveal";

        assertThat(reader.list("/api/environments")).isNotEmpty();
        reader.isRefused(403, "POST", reveal, Map.of("purpose", "show"), "reveal");
        admin.delete("/api/tokens/service/" + made.getInt("id"));
        reader.isRefused(401, "GET", "/api/environments", NOTHING, "");
    }

    private void theCertificateIsMadeAnewAndRolledBack() {
        String before = admin.get("/api/ssl-info").getString("thumbprint_sha256");

        JsonObject made = admin.post(201, "/api/ssl/generate", Map.of("hostname", "vcm.example.com"));

        assertThat(made.getString("subject")).contains("vcm.example.com");
        assertThat(made.getBoolean("restart_required")).isTrue();
        assertThat(made.getString("thumbprint_sha256")).isNotEqualTo(before);
        assertThat(admin.post(201, "/api/ssl/request", Map.of("names", List.of("vcm.example.com")))
                        .getString("request"))
                .startsWith("-----BEGIN CERTIFICATE REQUEST-----");
        assertThat(admin.text("/api/ssl/request.pem")).startsWith("-----BEGIN CERTIFICATE REQUEST-----");
        admin.post(200, "/api/ssl/roll-back", NOTHING);
        assertThat(admin.get("/api/ssl-info").getString("thumbprint_sha256")).isEqualTo(before);
        admin.isRefused(
                400, "POST", "/api/ssl/upload", Map.of("certificate", "none", "private_key", "none"), "certificate");
    }

    private void logsAreListedReadAndTakenAlong() {
        String name = admin.list("/api/logs").getJsonObject(0).getString("name");

        assertThat(admin.get("/api/logs/" + name + "?lines=5").getJsonArray("lines"))
                .isNotEmpty();
        assertThat(admin.file("GET", "/api/logs/" + name + "/download", NOTHING))
                .isNotEmpty();
        assertThat(admin.file("GET", "/api/logs/export", NOTHING)).startsWith(GZIP);
        admin.isRefused(404, "GET", "/api/logs/passwd", NOTHING, "no such log");
    }

    private void everyRequestIsInTheAccessLog() {
        admin.list("/api/environments?search=in-the-access-log");

        Pause.until("the access log tells who asked for what, from where and by which program", () -> {
            String told = accessLog();
            return told.lines()
                    .filter(line -> line.contains("GET /api/environments?search=in-the-access-log HTTP/"))
                    .anyMatch(line ->
                            line.contains("127.0.0.1") && line.contains("admin") && line.contains("Java-http-client"));
        });
    }

    private String accessLog() {
        return admin.list("/api/logs").getValuesAs(JsonObject.class).stream()
                .map(log -> log.getString("name"))
                .filter(name -> name.contains("access"))
                .map(name -> admin.get("/api/logs/" + name + "?lines=5000").getJsonArray("lines"))
                .flatMap(lines -> lines.getValuesAs(JsonString.class).stream())
                .map(JsonString::getString)
                .collect(Collectors.joining("\n"));
    }

    private void whatWasDoneIsInTheAudit() {
        assertThat(admin.list("/api/audit?action=reveal").getValuesAs(JsonObject.class))
                .anySatisfy(entry -> assertThat(entry.getString("subject")).contains("By API"));
        assertThat(admin.get("/api/audit/verify").getBoolean("unbroken")).isTrue();
        assertThat(admin.text("/api/audit/export/csv")).startsWith("Number,").contains("REVEAL");
    }

    private void theServerTellsOfItself() {
        assertThat(admin.get("/api/version").getString("name")).isEqualTo("VCF Credential Manager");
        assertThat(admin.get("/api/storage-info").getInt("database_bytes")).isPositive();
        assertThat(admin.get("/api/keys").getInt("rows_that_do_not_open")).isZero();
        String backup = admin.post(201, "/api/backups", NOTHING).getString("name");
        assertThat(admin.list("/api/backups").getJsonObject(0).getString("name"))
                .isEqualTo(backup);
        assertThat(admin.list("/api/reports/drift")).isEmpty();
        assertThat(admin.text("/api/openapi.yaml")).startsWith("openapi: 3");
    }

    private void aDeletedEnvironmentTakesItsCredentialsAlong() {
        int credential = id(first());

        admin.delete("/api/environments/" + environment);

        admin.isRefused(404, "POST", "/api/credentials/" + credential + "/reveal", Map.of("purpose", "show"), "");
        assertThat(jobs()).noneMatch(job -> job.getInt("environment_id") == environment);
    }

    private SimulatedCredential first() {
        return vcf.manager().credentials().get(0);
    }

    /** The product's own number of it. */
    private int id(SimulatedCredential credential) {
        return admin
                .list("/api/environments/" + environment + "/credentials?hostname=" + credential.hostname())
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(row -> row.getString("vcf_id").equals(credential.id()))
                .findFirst()
                .orElseThrow()
                .getInt("id");
    }

    private List<JsonObject> jobs() {
        return admin.get("/api/scheduler/status").getJsonArray("jobs").getValuesAs(JsonObject.class);
    }

    /** What does not depend on when it was made. */
    private static Map<String, JsonValue> lasting(JsonObject environment) {
        var lasting = new HashMap<>(environment);
        lasting.keySet().removeIf(field -> field.equals("id") || field.endsWith("_at") || field.endsWith("_run"));
        return lasting;
    }
}
