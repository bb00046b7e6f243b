package org.vcfcredentials.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.FakeRequest;
import org.vcfcredentials.account.FakeResponse;
import org.vcfcredentials.account.Role;
import org.vcfcredentials.account.TestUsers;
import org.vcfcredentials.account.token.TokenUses;

class AccessFilterTest {
    private final FakeResponse response = new FakeResponse();
    private boolean reached;

    @ParameterizedTest
    @CsvSource({
        "GET, /login",
        "POST, /login",
        "GET, /jakarta.faces.resource/vcm.css.xhtml",
        "GET, /health/live",
        "GET, /health/ready",
        "GET, /favicon.ico",
        "POST, /api/tokens"
    })
    void anybodyReachesWhatIsPublic(String method, String path) throws Exception {
        anonymous(new FakeRequest(method, path));

        assertThat(reached).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /dashboard",
        "GET, /login.xhtml",
        "GET, /login/x",
        "GET, /health",
        "GET, /error",
        "GET, /change-password",
        "POST, /environment/5"
    })
    void nobodyElseReachesAPage(String method, String path) throws Exception {
        anonymous(new FakeRequest(method, path));

        assertThat(reached).isFalse();
        assertThat(response.header("Location").get(0)).startsWith("/login");
    }

    @Test
    void whereYouWereGoingIsKept() throws Exception {
        anonymous(new FakeRequest("GET", "/environment/5").query("q=esx&page=2"));

        assertThat(response.header("Location")).containsExactly("/login?next=%2Fenvironment%2F5%3Fq%3Desx%26page%3D2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "/%09/evil.example", "/"})
    void whatCouldLeadElsewhereIsNotKept(String path) throws Exception {
        anonymous(new FakeRequest("GET", path));

        assertThat(response.header("Location")).containsExactly("/login");
    }

    @Test
    void whoWantsToLeaveAndIsNotSignedInIsNotSentBackThere() throws Exception {
        anonymous(new FakeRequest("GET", "/logout"));

        assertThat(response.header("Location")).containsExactly("/login");
    }

    @Test
    void theApiAnswersInJsonAndNeverRedirects() throws Exception {
        anonymous(new FakeRequest("GET", "/api/environments"));

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.header("WWW-Authenticate")).containsExactly("Bearer");
        assertThat(response.header("Location")).isEmpty();
        assertThat(response.body()).startsWith("{\"error\":\"").endsWith(",\"details\":[]}");
    }

    @Test
    void aPageThatIsStillOpenIsToldSoAndStaysWithWhatWasTyped() throws Exception {
        anonymous(new FakeRequest("POST", "/environment/5").query("a=1").header("Faces-Request", "partial/ajax"));

        assertThat(reached).isFalse();
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.header("Location")).isEmpty();
    }

    @Test
    void anOpenPageOfWhoMustChangeThePasswordIsSentToDoSoInFacesOwnWords() throws Exception {
        var request = new FakeRequest("POST", "/environment/5").header("Faces-Request", "partial/ajax");
        filter(request, TestUsers.mustChangePassword(request));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Content-Type")).containsExactly("text/xml;charset=UTF-8");
        assertThat(response.body()).contains("<partial-response><redirect url=\"/change-password\"></redirect>");
    }

    @Test
    void whoIsSignedInReachesEverything() throws Exception {
        var request = new FakeRequest("GET", "/dashboard");
        filter(request, TestUsers.signedIn(request, Role.READONLY));

        assertThat(reached).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/settings", "/settings/", "/settings/users", "/settings/backups.xhtml", "/audit", "/adoption"})
    void onlyAdminsReachThePagesForThem(String path) throws Exception {
        var request = new FakeRequest("GET", path);
        filter(request, TestUsers.signedIn(request, Role.READONLY));

        assertThat(reached).isFalse();
        assertThat(response.status()).isEqualTo(403);

        filter(request, TestUsers.signedIn(request, Role.ADMIN));

        assertThat(reached).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dashboard", "/environment/5", "/settings"})
    void whoMustChangeThePasswordGetsNoFurther(String path) throws Exception {
        var request = new FakeRequest("GET", path);
        filter(request, TestUsers.mustChangePassword(request));

        assertThat(reached).isFalse();
        assertThat(response.header("Location")).containsExactly("/change-password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/change-password", "/logout", "/login"})
    void whoMustChangeThePasswordMayDoSoOrLeave(String path) throws Exception {
        var request = new FakeRequest("GET", path);
        filter(request, TestUsers.mustChangePassword(request));

        assertThat(reached).isTrue();
    }

    @Test
    void whoMustChangeThePasswordIsRefusedByTheApi() throws Exception {
        var request = new FakeRequest("GET", "/api/environments");
        filter(request, TestUsers.mustChangePassword(request));

        assertThat(response.status()).isEqualTo(403);
        assertThat(response.body()).contains("The password must be changed first");
    }

    private void anonymous(FakeRequest request) throws IOException, ServletException {
        filter(request, TestUsers.anonymous(request));
    }

    private void filter(FakeRequest request, CurrentUser user) throws IOException, ServletException {
        var filter = new AccessFilter();
        filter.use(user, new TokenUses(null));
        filter.doFilter(request.get(), response.get(), (passed, answer) -> reached = true);
    }
}
