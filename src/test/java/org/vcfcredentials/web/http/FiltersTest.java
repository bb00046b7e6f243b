package org.vcfcredentials.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.account.FakeRequest;
import org.vcfcredentials.account.FakeResponse;

class FiltersTest {
    private final FakeResponse response = new FakeResponse();
    private boolean reached;

    @Test
    void everyAnswerHasTheHeaders() throws Exception {
        headers(new FakeRequest("GET", "/dashboard"));

        assertThat(reached).isTrue();
        assertThat(response.header("Strict-Transport-Security")).containsExactly("max-age=31536000");
        assertThat(response.header("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(response.header("X-Frame-Options")).containsExactly("DENY");
        assertThat(response.header("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(response.header("Cache-Control")).containsExactly("no-store");
        assertThat(response.header("Content-Security-Policy").get(0)).contains("frame-ancestors 'none'");
    }

    @Test
    void staticResourcesMayBeCached() throws Exception {
        headers(new FakeRequest("GET", "/jakarta.faces.resource/vcm.css"));

        assertThat(response.header("Cache-Control")).isEmpty();
    }

    @Test
    void thePagesOwnPolicyReplacesOurs() throws Exception {
        new SecurityHeadersFilter()
                .doFilter(new FakeRequest("GET", "/dashboard").get(), response.get(), (request, answer) -> {
                    var page = (HttpServletResponse) answer;
                    page.addHeader("Content-Security-Policy", "script-src 'nonce-1'");
                    page.addHeader("Set-Cookie", "a=1");
                    page.addHeader("Set-Cookie", "b=2");
                });

        assertThat(response.header("Content-Security-Policy")).containsExactly("script-src 'nonce-1'");
        assertThat(response.header("Set-Cookie")).containsExactly("a=1", "b=2");
    }

    /** A proxy that speaks HTTPS for us has another scheme, and perhaps another port. */
    @ParameterizedTest
    @ValueSource(strings = {"/login?next=%2Fdashboard", "https://vcm.example.com:9443/login?next=%2Fdashboard"})
    void aRedirectToAPathOfOursNamesThePathAlone(String location) throws Exception {
        redirect(location);

        assertThat(response.status()).isEqualTo(302);
        assertThat(response.header("Location")).containsExactly("/login?next=%2Fdashboard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example.com/x", "//elsewhere.example.com/x", "relative"})
    void anyOtherRedirectIsLeftToTheServer(String location) throws Exception {
        redirect(location);

        assertThat(response.header("Location")).containsExactly(location);
    }

    private void redirect(String location) throws IOException, ServletException {
        FakeRequest request = new FakeRequest("GET", "/").header("Host", "vcm.example.com:9443");
        new SecurityHeadersFilter()
                .doFilter(
                        request.get(),
                        response.get(),
                        (passed, answer) -> ((HttpServletResponse) answer).sendRedirect(location));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "get"})
    void otherMethodsAreNotAllowed(String method) throws Exception {
        headers(new FakeRequest(method, "/dashboard"));

        assertThat(response.status()).isEqualTo(405);
        assertThat(reached).isFalse();
    }

    private void headers(FakeRequest request) throws IOException, ServletException {
        new SecurityHeadersFilter().doFilter(request.get(), response.get(), (passed, answer) -> reached = true);
    }
}
