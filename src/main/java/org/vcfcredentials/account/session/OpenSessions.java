package org.vcfcredentials.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vcfcredentials.account.user.User;
import org.vcfcredentials.audit.Actor;

/**
 * Every session that is open. One that is not in here is none, whatever its cookie says; so a session ends everywhere at once, and
 * all of them with the application, because nothing of this is kept. It holds values only, nothing of the container, and forgets who
 * has been silent for too long: it is as large as the number of people at work.
 */
@ApplicationScoped
public class OpenSessions {
    /** Whatever happens in it, a session ends after this time. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** As {@code session-timeout} in web.xml. */
    static final Duration LONGEST_SILENCE = Duration.ofMinutes(30);

    private final Map<String, OpenSession> open = new ConcurrentHashMap<>();
    private final Clock clock;

    @Inject
    public OpenSessions(Clock clock) {
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected OpenSessions() {
        this(null);
    }

    /** Opens one for a user who is let in. */
    SessionLogin begin(User user, Actor actor) {
        forgetTheEnded();
        Instant now = clock.instant();
        var login = SessionLogin.of(user);
        open.put(login.id(), new OpenSession(login, now, now, actor.address(), actor.userAgent()));
        return login;
    }

    /** Whether it goes on; if so, it was heard of just now. */
    boolean goesOn(SessionLogin login) {
        Instant now = clock.instant();
        OpenSession found =
                open.computeIfPresent(login.id(), (id, session) -> hasEnded(session, now) ? null : session.seen(now));
        return found != null && found.login().equals(login);
    }

    void end(String id) {
        open.remove(id);
    }

    /** Those of a user that are of now: others ended with the stamp they have. */
    List<OpenSession> of(User user) {
        forgetTheEnded();
        return open.values().stream()
                .filter(session -> session.login().isOf(user))
                .toList();
    }

    int size() {
        return open.size();
    }

    private void forgetTheEnded() {
        Instant now = clock.instant();
        open.values().removeIf(session -> hasEnded(session, now));
    }

    private static boolean hasEnded(OpenSession session, Instant now) {
        return now.isAfter(session.startedAt().plus(LONGEST))
                || now.isAfter(session.lastSeen().plus(LONGEST_SILENCE));
    }
}
