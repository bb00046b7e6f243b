package org.vcfcredentials.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.account.FakeRequest;
import org.vcfcredentials.account.FakeResponse;

class ErrorServletTest {
    private final FakeResponse response = new FakeResponse();

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 413, 415, 418, 429, 500, 503, 599})
    void everyErrorIsOneSentenceWithoutDetails(int status) throws Exception {
        serve(error(status, "/dashboard").attribute(RequestDispatcher.ERROR_MESSAGE, "java.lang.Secret<b>"));

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.body()).contains("<h1>").doesNotContain("Secret", "java", "Payara", "WildFly");
        assertThat(response.header("Content-Security-Policy")).hasSize(1);
        assertThat(response.header("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void theApiGetsJson() throws Exception {
        serve(error(404, "/api/environments/99"));

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.header("Content-Type").get(0)).startsWith("application/json");
        assertThat(response.body()).isEqualTo("{\"error\":\"There is nothing at this address.\",\"details\":[]}");
    }

    @Test
    void calledDirectlyItIsNoPage() throws Exception {
        serve(new FakeRequest("GET", "/error"));

        assertThat(response.status()).isEqualTo(404);
    }

    private static FakeRequest error(int status, String path) {
        return new FakeRequest("GET", "/error")
                .attribute(RequestDispatcher.ERROR_STATUS_CODE, status)
                .attribute(RequestDispatcher.ERROR_REQUEST_URI, path);
    }

    private void serve(FakeRequest request) throws Exception {
        new ErrorServlet().service(request.get(), response.get());
    }
}
