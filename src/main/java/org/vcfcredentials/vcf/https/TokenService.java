package org.vcfcredentials.vcf.https;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.vcf.VcfEndpoint;
import org.vcfcredentials.vcf.VcfException;

/** The tokens of one endpoint: given for the password, renewed, given back. */
final class TokenService {
    private static final Logger LOGGER = System.getLogger(TokenService.class.getName());
    private static final int UNAUTHORIZED = 401;
    private static final int INTERNAL_ERROR = 500;
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final VcfEndpoint endpoint;
    private final Messenger messenger;
    private Secret refreshToken = Secret.of("");

    TokenService(VcfEndpoint endpoint, Messenger messenger) {
        this.endpoint = endpoint;
        this.messenger = messenger;
    }

    /** A token for the password, which is never tried again when it is refused: that locks accounts. */
    AccessToken issue() throws VcfException {
        JsonObject body = Json.createObjectBuilder()
                .add("username", endpoint.username())
                .add("password", endpoint.password().reveal())
                .build();
        Answer answer = messenger.send(Request.post("/v1/tokens", body), TokenService::wasNotLookedAt);
        if (answer.status() == UNAUTHORIZED) {
            throw messenger.problems().signInRefused(answer);
        }
        if (!answer.succeeded()) {
            throw messenger.refusal(answer, AccessToken.NONE);
        }
        JsonObject pair = answer.json();
        AccessToken token = AccessToken.of(JsonFields.requiredText(pair, "accessToken"));
        refreshToken = Secret.of(AccessToken.plain(JsonFields.text(JsonFields.object(pair, "refreshToken"), "id")));
        return token;
    }

    /** Whether a password was certainly not looked at: a source that failed over it may count that as a failure of the account. */
    private static boolean wasNotLookedAt(int status) {
        return Backoff.passes(status) && status != INTERNAL_ERROR;
    }

    /**
     * Another token without the password; empty when there is none to be had that way. The refresh token is a JSON string, but some
     * builds want it, and some answer, without the quotes.
     */
    Optional<AccessToken> renew() throws VcfException {
        if (refreshToken.isEmpty()) {
            return Optional.empty();
        }
        for (String body : List.of('"' + refreshToken.reveal() + '"', refreshToken.reveal())) {
            Answer answer = messenger.send(Request.send("PATCH", "/v1/tokens/access-token/refresh", body));
            if (answer.succeeded()) {
                String text = new String(answer.body(), StandardCharsets.UTF_8).strip();
                String bare = text.replaceAll("^\"|\"$", "");
                return bare.isEmpty() ? Optional.empty() : Optional.of(AccessToken.of(bare));
            }
        }
        return Optional.empty();
    }

    /** Gives the tokens back; whether that works does not matter, they end by themselves. */
    void revoke(AccessToken token) {
        if (refreshToken.isEmpty()) {
            return;
        }
        String body = '"' + refreshToken.reveal() + '"';
        Request request =
                Request.send("DELETE", "/v1/tokens/refresh-token", body).bearing(token);
        refreshToken = Secret.of("");
        try {
            messenger.sendOnce(request, GOODBYE);
        } catch (VcfException e) {
            LOGGER.log(Level.DEBUG, "The session was not ended: {0}", e.getMessage());
        }
    }
}
