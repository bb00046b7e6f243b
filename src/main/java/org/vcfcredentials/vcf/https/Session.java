package org.vcfcredentials.vcf.https;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.vcf.VcfEndpoint;
import org.vcfcredentials.vcf.VcfException;

/** A signed-in conversation with one source, from one deadline's start to its end. */
final class Session implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(Session.class.getName());
    private static final int UNAUTHORIZED = 401;
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final VcfEndpoint endpoint;
    private final Transport transport;
    private final Deadline deadline;
    private Secret accessToken = Secret.of("");
    private Secret refreshToken = Secret.of("");

    private Session(VcfEndpoint endpoint, Transport transport, Deadline deadline) {
        this.endpoint = endpoint;
        this.transport = transport;
        this.deadline = deadline;
    }

    /** Signs in, once: a refused password is never tried again, because that locks accounts. */
    static Session signIn(VcfEndpoint endpoint, Transport transport, Deadline deadline) throws VcfException {
        Session session = new Session(endpoint, transport, deadline);
        session.signIn();
        return session;
    }

    /** Asks for a path; when the token has ended on the way, with one new token once more. */
    JsonObject get(String pathAndQuery) throws VcfException {
        Answer answer = send(pathAndQuery);
        if (answer.status() == UNAUTHORIZED) {
            signOut();
            signIn();
            answer = send(pathAndQuery);
        }
        if (answer.status() == UNAUTHORIZED) {
            throw transport.problems().tokenRefused(answer);
        }
        if (!answer.succeeded()) {
            throw transport.problems().status(answer);
        }
        return answer.json();
    }

    /** Gives the tokens back; whether that works does not matter, they end by themselves. */
    @Override
    public void close() {
        signOut();
    }

    private Answer send(String pathAndQuery) throws VcfException {
        HttpRequest request = transport
                .request(pathAndQuery)
                .header("Authorization", "Bearer " + accessToken.reveal())
                .build();
        return transport.send(request, deadline);
    }

    private void signIn() throws VcfException {
        String body = Json.createObjectBuilder()
                .add("username", endpoint.username())
                .add("password", endpoint.password().reveal())
                .build()
                .toString();
        HttpRequest request = transport
                .request("/v1/tokens")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        Answer answer = transport.send(request, deadline);
        if (answer.status() == UNAUTHORIZED) {
            throw transport.problems().signInRefused(answer);
        }
        if (!answer.succeeded()) {
            throw transport.problems().status(answer);
        }
        JsonObject pair = answer.json();
        accessToken = token(JsonFields.requiredText(pair, "accessToken"));
        refreshToken = token(JsonFields.text(JsonFields.object(pair, "refreshToken"), "id"));
    }

    private void signOut() {
        if (refreshToken.isEmpty()) {
            return;
        }
        HttpRequest request = transport
                .request("/v1/tokens/refresh-token")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + accessToken.reveal())
                .method("DELETE", BodyPublishers.ofString('"' + refreshToken.reveal() + '"'))
                .build();
        refreshToken = Secret.of("");
        try {
            transport.send(request, deadline.atMost(GOODBYE));
        } catch (VcfException e) {
            LOGGER.log(Level.DEBUG, "The session was not ended: {0}", e.getMessage());
        }
    }

    /** Tokens go into a header and into quotes, so only what is plain there is taken. */
    private static Secret token(String text) {
        if (!text.matches("[\\x21\\x23-\\x5b\\x5d-\\x7e]*")) {
            throw new UnreadableAnswerException("gave a token that cannot be sent back.");
        }
        return Secret.of(text);
    }
}
