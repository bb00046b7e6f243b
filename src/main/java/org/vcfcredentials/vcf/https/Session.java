package org.vcfcredentials.vcf.https;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.vcf.VcfEndpoint;
import org.vcfcredentials.vcf.VcfException;

/**
 * A signed-in conversation with one source, from one deadline's start to its end. Its token is used as long as it lives, renewed just
 * before it ends, and given back.
 */
final class Session implements AutoCloseable {
    private static final int UNAUTHORIZED = 401;
    private static final Duration RENEWED_BEFORE = Duration.ofMinutes(2);

    private final Messenger messenger;
    private final TokenService tokens;
    private final Backoff backoff;
    private AccessToken token = AccessToken.NONE;
    private boolean renewable;
    private boolean refused;

    private Session(VcfEndpoint endpoint, Messenger messenger, Backoff backoff) {
        this.messenger = messenger;
        this.tokens = new TokenService(endpoint, messenger);
        this.backoff = backoff;
    }

    static Session signIn(VcfEndpoint endpoint, Transport transport, Deadline deadline, Backoff backoff)
            throws VcfException {
        Session session = new Session(endpoint, new Messenger(transport, deadline, backoff), backoff);
        session.use(session.tokens.issue());
        return session;
    }

    /** Asks for a path. */
    Answer get(String pathAndQuery) throws VcfException {
        return send(Request.get(pathAndQuery));
    }

    /** Sends a JSON object to a path. */
    Answer post(String path, JsonObject body) throws VcfException {
        return send(Request.post(path, body));
    }

    /** Waits, at most until the deadline. */
    void pause(Duration wait) throws VcfException {
        messenger.pause(wait);
    }

    /** What the token says its owner may do; empty when it tells nothing. */
    List<String> scopes() {
        return token.scopes();
    }

    /** What went wrong, with the name of the source in front. */
    VcfException unreadable(UnreadableAnswerException e) {
        return messenger.problems().unreadable(e);
    }

    @Override
    public void close() {
        tokens.revoke(token);
    }

    /** When the token has ended on the way all the same, once more with a new one, and once only. */
    private Answer send(Request request) throws VcfException {
        renewInTime();
        Answer answer = messenger.send(request.bearing(token));
        if (answer.status() == UNAUTHORIZED && !refused) {
            refused = true;
            tokens.revoke(token);
            use(tokens.issue());
            answer = messenger.send(request.bearing(token));
        }
        if (answer.status() == UNAUTHORIZED) {
            throw messenger.problems().tokenRefused(answer);
        }
        if (!answer.succeeded()) {
            throw messenger.refusal(answer, token);
        }
        return answer;
    }

    private void renewInTime() throws VcfException {
        if (renewable && token.endsBefore(soon())) {
            Optional<AccessToken> renewed = tokens.renew();
            use(renewed.isPresent() ? renewed.get() : tokens.issue());
        }
    }

    /** A token that is about to end when it is given comes from a source whose clock differs: it lives until it is refused. */
    private void use(AccessToken given) {
        token = given;
        renewable = !given.endsBefore(soon());
    }

    private Instant soon() {
        return backoff.clock().instant().plus(RENEWED_BEFORE);
    }
}
