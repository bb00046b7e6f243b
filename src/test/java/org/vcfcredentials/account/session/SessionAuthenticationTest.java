package org.vcfcredentials.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.account.Accounts;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.FakeContext;
import org.vcfcredentials.account.FakeRequest;
import org.vcfcredentials.account.FakeResponse;
import org.vcfcredentials.account.FakeSession;
import org.vcfcredentials.account.Role;
import org.vcfcredentials.account.TestUsers;
import org.vcfcredentials.account.login.LoginRefusedException;
import org.vcfcredentials.account.token.IssuedToken;
import org.vcfcredentials.account.user.User;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.platform.Secret;

class SessionAuthenticationTest {
    private static final Secret PASSWORD = Secret.of("Alice-pass-1");
    private static final Secret NEW_PASSWORD = Secret.of("quite another one");
    private static final Actor ALICE = new Actor("alice", "192.0.2.7", "Test");

    @TempDir
    Path directory;

    private Accounts accounts;
    private User alice;
    private FakeContext context;

    @BeforeEach
    void open() {
        accounts = new Accounts(directory);
        alice = accounts.add("alice", PASSWORD.reveal(), Role.ADMIN);
        context = new FakeContext();
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    @Test
    void aSessionIsItsUserOnEachRequest() throws Exception {
        FakeSession session = signIn();

        FakeRequest request = authenticate(new FakeRequest("GET", "/dashboard").session(session));

        assertThat(currentUser(request).isAdmin()).isTrue();
        assertThat(currentUser(request).actor().username()).isEqualTo("alice");
        assertThat(context.groups()).containsExactly("admin");
    }

    @Test
    void withoutASessionNobodyIsSignedInAndNoSessionIsMade() {
        FakeRequest request = authenticate(new FakeRequest("GET", "/dashboard"));

        assertThat(currentUser(request).isSignedIn()).isFalse();
        assertThat(currentUser(request).actor().username()).isEqualTo("anonymous");
        assertThat(request.session()).isNull();
    }

    @Test
    void theSessionIdKnownBeforeTheLoginIsWorthNothing() throws Exception {
        var session = new FakeSession();
        int before = session.id();

        accounts.login(new FakeRequest("POST", "/login").session(session)).signIn("alice", PASSWORD);

        assertThat(session.id()).isNotEqualTo(before);
    }

    @Test
    void theSessionHoldsNoSecretAndNoRole() throws Exception {
        assertThat(signIn().attributes().values()).singleElement().isInstanceOfSatisfying(SessionLogin.class, login -> {
            assertThat(login.userId()).isEqualTo(alice.id());
            assertThat(login.stamp()).isEqualTo(alice.sessionStamp());
        });
    }

    @Test
    void theCookieOfADeletedUserIsDeadAndDoesNotBecomeTheNextNewUser() throws Exception {
        FakeSession session = signIn();
        accounts.entityManager.remove(alice);
        accounts.entityManager.flush();
        User bob = accounts.add("bob.admin", "Bob-pass-12", Role.ADMIN);

        FakeRequest request = authenticate(new FakeRequest("GET", "/dashboard").session(session));

        assertThat(currentUser(request).isSignedIn()).isFalse();
        assertThat(session.isEnded()).isTrue();
        assertThat(bob.id()).isNotEqualTo(alice.id());
    }

    @Test
    void aChangedRoleCountsAtOnce() throws Exception {
        FakeSession session = signIn();
        accounts.entityManager
                .createNativeQuery("UPDATE users SET role = 'readonly'")
                .executeUpdate();
        accounts.entityManager.clear();

        FakeRequest request = authenticate(new FakeRequest("GET", "/dashboard").session(session));

        assertThat(currentUser(request).isSignedIn()).isTrue();
        assertThat(currentUser(request).isAdmin()).isFalse();
        assertThat(context.groups()).containsExactly("readonly");
    }

    @Test
    void aChangedPasswordEndsTheOtherSessionsAndTheTokensButNotThisSession() throws Exception {
        FakeSession here = signIn();
        FakeSession elsewhere = signIn();
        Secret token = accounts.tokens.issue(ALICE, PASSWORD).accessToken();
        FakeRequest changing = authenticate(new FakeRequest("POST", "/change-password").session(here));

        accounts.ownPassword(changing).change(ALICE, PASSWORD, NEW_PASSWORD);
        accounts.entityManager.flush();

        assertThat(isSignedIn(new FakeRequest("GET", "/dashboard").session(here)))
                .isTrue();
        assertThat(isSignedIn(new FakeRequest("GET", "/dashboard").session(elsewhere)))
                .isFalse();
        assertThat(isSignedIn(withToken("/api/environments", token))).isFalse();
    }

    @Test
    void logoutEndsTheSessionOnTheServer() throws Exception {
        FakeSession session = signIn();
        FakeRequest request = authenticate(new FakeRequest("POST", "/dashboard").session(session));
        var response = new FakeResponse();

        accounts.login(request).signOut(response.get());

        assertThat(session.isEnded()).isTrue();
        assertThat(currentUser(request).isSignedIn()).isFalse();
        assertThat(response.header("Clear-Site-Data")).containsExactly("\"cache\"");
        assertThat(accounts.audited()).contains("alice LOGOUT");
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusyItIs() throws Exception {
        FakeSession session = signIn();
        for (int quarter = 1; quarter <= 48; quarter++) {
            accounts.clock.advance(Duration.ofMinutes(15));
            assertThat(isSignedIn(new FakeRequest("GET", "/dashboard").session(session)))
                    .isTrue();
        }
        accounts.clock.advance(Duration.ofSeconds(1));

        assertThat(isSignedIn(new FakeRequest("GET", "/dashboard").session(session)))
                .isFalse();
        assertThat(session.isEnded()).isTrue();
    }

    @Test
    void whoMustChangeThePasswordIsSignedInWithoutARole() throws Exception {
        accounts.entityManager.remove(alice);
        accounts.entityManager.flush();
        accounts.firstAdmin(null).run();
        FakeRequest login = new FakeRequest("POST", "/login");
        accounts.login(login).signIn("admin", Secret.of("admin"));

        FakeRequest request = authenticate(new FakeRequest("GET", "/dashboard").session(login.session()));

        assertThat(currentUser(request).mustChangePassword()).isTrue();
        assertThat(currentUser(request).isAdmin()).isFalse();
        assertThat(context.groups()).isEmpty();
    }

    @Test
    void aTokenCountsForTheApiAndNowhereElse() throws Exception {
        Secret token = accounts.tokens.issue(ALICE, PASSWORD).accessToken();
        accounts.entityManager.flush();

        assertThat(isSignedIn(withToken("/api/environments", token))).isTrue();
        assertThat(isSignedIn(withToken("/dashboard", token))).isFalse();
    }

    @Test
    void aWrongTokenIsNotMendedByASession() throws Exception {
        FakeSession session = signIn();

        assertThat(isSignedIn(
                        withToken("/api/environments", Secret.of("vcm_guess")).session(session)))
                .isFalse();
        assertThat(session.isEnded()).isFalse();
    }

    @Test
    void aTokenExpiresAfterAnHour() throws Exception {
        IssuedToken token = accounts.tokens.issue(ALICE, PASSWORD);
        accounts.entityManager.flush();
        accounts.clock.advance(Duration.ofHours(1));

        assertThat(token.expiresAt()).isEqualTo(accounts.clock.instant());
        assertThat(isSignedIn(withToken("/api/environments", token.accessToken())))
                .isFalse();
    }

    private FakeSession signIn() throws LoginRefusedException {
        FakeRequest request = new FakeRequest("POST", "/login");
        accounts.login(request).signIn("Alice", PASSWORD);
        return request.session();
    }

    private static FakeRequest withToken(String path, Secret token) {
        return new FakeRequest("GET", path).header("Authorization", "Bearer " + token.reveal());
    }

    private boolean isSignedIn(FakeRequest request) {
        return currentUser(authenticate(request)).isSignedIn();
    }

    private static CurrentUser currentUser(FakeRequest request) {
        return TestUsers.of(request);
    }

    private FakeRequest authenticate(FakeRequest request) {
        var identities = new AccountIdentityStore(accounts.store, accounts.tokens, accounts.open);
        new SessionAuthentication(identities::validate)
                .validateRequest(request.get(), new FakeResponse().get(), context.get());
        return request;
    }
}
