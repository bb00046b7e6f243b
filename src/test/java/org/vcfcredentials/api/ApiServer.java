package org.vcfcredentials.api;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.vcfcredentials.account.FixedUser;
import org.vcfcredentials.account.token.OnePasswordTokens;
import org.vcfcredentials.audit.InMemoryAudit;
import org.vcfcredentials.audit.InMemoryAuditTrail;
import org.vcfcredentials.backup.InMemoryBackups;
import org.vcfcredentials.certificate.InMemoryCertificate;
import org.vcfcredentials.credential.InMemoryCredentials;
import org.vcfcredentials.environment.InMemoryConnectionTests;
import org.vcfcredentials.environment.InMemoryEnvironments;
import org.vcfcredentials.export.Exports;
import org.vcfcredentials.report.InMemoryReports;
import org.vcfcredentials.server.InMemoryEncryption;
import org.vcfcredentials.server.InMemoryLogs;
import org.vcfcredentials.server.InMemoryRestart;
import org.vcfcredentials.server.InMemoryServerStatus;
import org.vcfcredentials.sync.InMemoryJobs;
import org.vcfcredentials.sync.ScriptedExpirations;
import org.vcfcredentials.sync.ScriptedSyncRunner;

/** The API over real HTTP for one test: all resources and providers, and services that live in memory. */
final class ApiServer implements BeforeEachCallback, AfterEachCallback {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:08:07Z"), ZoneOffset.UTC);
    /** Warns about every resource that is registered as an object; kept here because loggers are held weakly. */
    private static final Logger JERSEY = Logger.getLogger("org.glassfish.jersey");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final InMemoryEnvironments environments = new InMemoryEnvironments();
    final InMemoryCredentials credentials = new InMemoryCredentials();
    final InMemoryAudit audit = new InMemoryAudit();
    final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    final InMemoryEncryption encryption = new InMemoryEncryption();
    final InMemoryCertificate certificate = new InMemoryCertificate();
    final InMemoryJobs jobs = new InMemoryJobs();
    final InMemoryLogs logs = new InMemoryLogs();
    final InMemoryRestart restart = new InMemoryRestart();
    final InMemoryBackups backups = new InMemoryBackups();
    final InMemoryReports reports = new InMemoryReports();
    final ScriptedExpirations expirations = new ScriptedExpirations();
    final ScriptedSyncRunner syncs = new ScriptedSyncRunner();
    final OnePasswordTokens tokens = new OnePasswordTokens();

    private final Supplier<Object[]> more;
    private HttpServer server;

    ApiServer() {
        this(() -> new Object[0]);
    }

    /** With other resources of the test, which stand for those of the same class. */
    ApiServer(Supplier<Object[]> more) {
        this.more = more;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        JERSEY.setLevel(Level.SEVERE);
        FixedUser user = new FixedUser();
        Exports exports = new Exports(environments, credentials, CLOCK);
        Object[] others = more.get();
        Object[] standing = Stream.of(
                        new EnvironmentsResource(environments, user),
                        new ExpirationsResource(expirations, user),
                        new SyncResource(syncs, environments, user),
                        new CredentialListResource(credentials, user),
                        new CredentialResource(credentials, user),
                        new FormerPasswordResource(credentials, user),
                        new ExportResource(exports, user),
                        new ExportEverythingResource(exports, user),
                        new AuditResource(trail, user, CLOCK),
                        new KeysResource(encryption, user),
                        new BackupsResource(backups, user),
                        new ReportsResource(reports),
                        new TokensResource(tokens, null, user),
                        new ConnectionTestResource(
                                environments, new InMemoryConnectionTests(environments, audit), user, CLOCK),
                        new StorageResource(new InMemoryServerStatus()),
                        new RestartResource(restart, user),
                        new LogsResource(logs, user, CLOCK),
                        new SchedulerResource(jobs, user, CLOCK),
                        new CertificateInfoResource(certificate, CLOCK),
                        new CertificateResource(certificate, user, CLOCK),
                        new OpenApiResource(),
                        new VersionResource())
                .filter(each -> Arrays.stream(others).noneMatch(other -> other.getClass() == each.getClass()))
                .toArray();
        ResourceConfig config = new ResourceConfig()
                .registerInstances(standing)
                .registerInstances(others)
                .registerClasses(
                        JsonAnswerWriter.class,
                        JsonFieldsReader.class,
                        FailureMapper.class,
                        RefusalMapper.class,
                        NoStoreFilter.class);
        server = JdkHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/api/"), config);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.stop(0);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String json) {
        return send("POST", path, "application/json", BodyPublishers.ofString(json));
    }

    HttpResponse<String> put(String path, String json) {
        return send("PUT", path, "application/json", BodyPublishers.ofString(json));
    }

    HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    HttpResponse<String> send(String method, String path, String contentType, BodyPublisher body) {
        return send(request(path).header("Content-Type", contentType).method(method, body));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/" + path));
    }

    /** Sends it; fails when the document that describes the API knows the answer, or a request that was let through, in another way. */
    HttpResponse<String> send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        HttpResponse<String> answer = exchange(request);
        ApiContract.check(request, answer);
        return answer;
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonObject object(HttpResponse<String> response) {
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    static JsonArray array(HttpResponse<String> response) {
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readArray();
        }
    }
}
