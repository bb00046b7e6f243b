package org.vcfcredentials.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.account.FakeRequest;
import org.vcfcredentials.account.FakeResponse;
import org.vcfcredentials.account.Role;
import org.vcfcredentials.account.TestUsers;
import org.vcfcredentials.audit.TestAudit;
import org.vcfcredentials.platform.database.TestDatabase;

class OriginFilterTest {
    @TempDir
    Path directory;

    private TestDatabase database;
    private EntityManager entityManager;

    @BeforeEach
    void openDatabase() {
        database = new TestDatabase(directory);
        entityManager = database.entityManager();
        entityManager.getTransaction().begin();
    }

    @AfterEach
    void closeDatabase() {
        entityManager.getTransaction().rollback();
        entityManager.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void whatChangesNothingMayComeFromAnywhere(String method) throws Exception {
        assertThat(passes(new FakeRequest(method, "/dashboard").header("Sec-Fetch-Site", "cross-site")))
                .isTrue();
    }

    @Test
    void aLinkElsewhereDownloadsNothingFromTheApi() throws Exception {
        assertThat(passes(new FakeRequest("GET", "/api/environments/1/export/csv")
                        .header("Sec-Fetch-Site", "cross-site")))
                .isFalse();
        assertThat(passes(new FakeRequest("GET", "/api/environments/1/export/csv")
                        .header("Sec-Fetch-Site", "same-origin")))
                .isTrue();
    }

    @Test
    void ourOwnPagesMaySend() throws Exception {
        assertThat(passes(post("/login").header("Sec-Fetch-Site", "same-origin")))
                .isTrue();
        assertThat(passes(post("/login").header("Origin", "https://vcm.lab:8443")))
                .isTrue();
        assertThat(passes(post("/login").header("Origin", "https://VCM.lab:8443")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", ""})
    void otherSitesMayNot(String site) throws Exception {
        assertThat(passes(post("/login").header("Sec-Fetch-Site", site).header("Origin", "https://vcm.lab:8443")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "https://evil.example",
                "https://vcm.lab",
                "https://vcm.lab:8443.evil.example",
                "http://vcm.lab:8443"
            })
    void otherOriginsMayNot(String origin) throws Exception {
        assertThat(passes(post("/dashboard").header("Origin", origin))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void whoSaysNothingMayNotUseTheSession(String method) throws Exception {
        assertThat(passes(new FakeRequest(method, "/api/environments/5"))).isFalse();
    }

    @Test
    void aScriptMayAskForATokenAndUseIt() throws Exception {
        assertThat(passes(post("/api/tokens"))).isTrue();
        assertThat(passes(post("/api/environments").header("Authorization", "Bearer vcm_x")))
                .isTrue();
    }

    @Test
    void aTokenIsNoExcuseForAnotherOriginOrAPage() throws Exception {
        assertThat(passes(post("/api/environments")
                        .header("Authorization", "Bearer vcm_x")
                        .header("Origin", "https://evil.example")))
                .isFalse();
        assertThat(passes(post("/dashboard").header("Authorization", "Bearer vcm_x")))
                .isFalse();
        assertThat(passes(post("/api/tokens").header("Origin", "https://evil.example")))
                .isFalse();
    }

    @Test
    void aRefusalIsAudited() throws Exception {
        passes(post("/environment/5").header("Origin", "https://evil.example"));

        assertThat(audited()).containsExactly("alice REQUEST_REFUSED POST /environment/5 from another origin");
    }

    private static FakeRequest post(String path) {
        return new FakeRequest("POST", path);
    }

    private List<String> audited() {
        return TestAudit.entries(entityManager);
    }

    private boolean passes(FakeRequest request) throws Exception {
        var response = new FakeResponse();
        var reached = new boolean[1];
        var filter = new OriginFilter();
        filter.use(TestUsers.signedIn(request, Role.ADMIN), TestAudit.on(entityManager, Clock.systemUTC()));
        filter.doFilter(request.get(), response.get(), (passed, answer) -> reached[0] = true);
        assertThat(response.status()).isEqualTo(reached[0] ? 200 : 403);
        return reached[0];
    }
}
