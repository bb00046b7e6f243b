package org.vcfcredentials.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.account.Accounts;
import org.vcfcredentials.account.FakeContext;
import org.vcfcredentials.account.FakeRequest;
import org.vcfcredentials.account.FakeResponse;
import org.vcfcredentials.account.FakeSession;
import org.vcfcredentials.account.Role;
import org.vcfcredentials.account.TestUsers;
import org.vcfcredentials.account.user.User;
import org.vcfcredentials.account.user.UserChange;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.platform.Secret;

class SessionsTest {
    private static final Secret PASSWORD = Secret.of("Alice-pass-1");
    private static final Actor ALICE = new Actor("alice", "192.0.2.7", "Test");

    @TempDir
    Path directory;

    private Accounts accounts;
    private User alice;

    @BeforeEach
    void open() {
        accounts = new Accounts(directory);
        alice = accounts.add("alice", PASSWORD.reveal(), Role.ADMIN);
        accounts.add("bob", "Bob-pass-12", Role.ADMIN);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    @Test
    void everybodySeesTheirOwnSessionsTheCurrentOneFirst() throws Exception {
        signIn("alice");
        signIn("bob");
        accounts.clock.advance(Duration.ofMinutes(1));
        FakeSession here = signIn("alice");

        assertThat(sessions(here).list()).extracting(SessionSummary::current).containsExactly(true, false);
        assertThat(sessions(here).list().get(0).address()).isEqualTo("192.0.2.7");
        assertThat(sessions(here).list().get(0).userAgent()).isEqualTo("Test");
    }

    @Test
    void aSessionThatIsEndedIsDeadAtOnce() throws Exception {
        FakeSession elsewhere = signIn("alice");
        FakeSession here = signIn("alice");
        String id = sessions(here).list().get(1).id();

        assertThat(sessions(here).end(id, ALICE)).isTrue();

        assertThat(goesOn(elsewhere)).isFalse();
        assertThat(goesOn(here)).isTrue();
        assertThat(accounts.audited()).endsWith("alice SESSION_ENDED one session");
    }

    @Test
    void nobodyEndsSomebodyElsesSession() throws Exception {
        FakeSession bobs = signIn("bob");
        FakeSession here = signIn("alice");
        String id = sessions(bobs).list().get(0).id();

        assertThat(sessions(here).end(id, ALICE)).isFalse();

        assertThat(goesOn(bobs)).isTrue();
    }

    @Test
    void allOthersEndAndThisOneGoesOn() throws Exception {
        FakeSession one = signIn("alice");
        FakeSession two = signIn("alice");
        FakeSession here = signIn("alice");
        FakeSession bobs = signIn("bob");

        assertThat(sessions(here).endOthers(ALICE)).isEqualTo(2);

        assertThat(goesOn(one)).isFalse();
        assertThat(goesOn(two)).isFalse();
        assertThat(goesOn(here)).isTrue();
        assertThat(goesOn(bobs)).isTrue();
    }

    @Test
    void whatTakesRightsAwayEndsTheSessionsAtOnce() throws Exception {
        User bob = accounts.store.find("bob").orElseThrow();
        FakeSession bobs = signIn("bob");
        var users = accounts.users(TestUsers.of(accounts.requestOf(alice)));

        users.change(bob.id(), UserChange.of(false), ALICE);

        assertThat(goesOn(bobs)).isFalse();
        users.change(bob.id(), UserChange.of(true), ALICE);
        assertThat(accounts.open.of(bob)).isEmpty();
    }

    @Test
    void whoIsSilentForHalfAnHourIsForgotten() throws Exception {
        FakeSession session = signIn("alice");
        accounts.clock.advance(Duration.ofMinutes(30).plusSeconds(1));

        assertThat(goesOn(session)).isFalse();
        assertThat(accounts.open.size()).isZero();
    }

    @Test
    void theyAreAsManyAsPeopleAtWork() throws Exception {
        for (int day = 0; day < 50; day++) {
            signIn("alice");
            accounts.clock.advance(Duration.ofDays(1));
        }

        assertThat(accounts.open.size()).isEqualTo(1);
    }

    @Test
    void aSessionThatOutlivedTheApplicationIsNone() throws Exception {
        FakeSession kept = signIn("alice");

        boolean goesOn = goesOn(kept, new OpenSessions(accounts.clock));

        assertThat(goesOn).isFalse();
        assertThat(kept.isEnded()).isTrue();
    }

    private FakeSession signIn(String name) throws Exception {
        var request = new FakeRequest("POST", "/login");
        accounts.login(request).signIn(name, name.equals("alice") ? PASSWORD : Secret.of("Bob-pass-12"));
        return request.session();
    }

    private Sessions sessions(FakeSession session) {
        return accounts.sessions(authenticate(session, accounts.open));
    }

    private boolean goesOn(FakeSession session) {
        return goesOn(session, accounts.open);
    }

    private boolean goesOn(FakeSession session, OpenSessions open) {
        return TestUsers.of(authenticate(session, open)).isSignedIn();
    }

    private FakeRequest authenticate(FakeSession session, OpenSessions open) {
        var request = new FakeRequest("GET", "/account").session(session);
        var identities = new AccountIdentityStore(accounts.store, accounts.tokens, open);
        new SessionAuthentication(identities::validate)
                .validateRequest(request.get(), new FakeResponse().get(), new FakeContext().get());
        return request;
    }
}
