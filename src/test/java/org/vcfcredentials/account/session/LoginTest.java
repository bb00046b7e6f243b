package org.vcfcredentials.account.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.account.Accounts;
import org.vcfcredentials.account.FakeRequest;
import org.vcfcredentials.account.Role;
import org.vcfcredentials.account.login.LoginRefusedException;
import org.vcfcredentials.account.password.PasswordRules;
import org.vcfcredentials.account.token.IssuedToken;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.Secret;

class LoginTest {
    private static final Secret PASSWORD = Secret.of("quite-fine-pass-1");
    private static final Secret WRONG = Secret.of("a wrong guess");
    private static final Actor ALICE = new Actor("alice", "192.0.2.7", "Test");

    @TempDir
    Path directory;

    private Accounts accounts;

    @BeforeEach
    void open() {
        accounts = new Accounts(directory);
        accounts.add("alice", PASSWORD.reveal(), Role.READONLY);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    @Test
    void theCaseOfTheNameAndSpaceAroundItDoNotMatter() throws Exception {
        accounts.login(new FakeRequest("POST", "/login")).signIn(" ALICE ", PASSWORD);

        assertThat(accounts.audited()).containsExactly("alice LOGIN");
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreRefusedInTheSameWords() {
        assertRefused("alice", WRONG, "The user name or the password is wrong.");
        assertRefused("mallory", WRONG, "The user name or the password is wrong.");

        assertThat(accounts.audited())
                .containsExactly(
                        "alice LOGIN_FAILED The user name or the password is wrong.",
                        "mallory LOGIN_FAILED The user name or the password is wrong.");
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneMustWait() {
        for (int guess = 0; guess < 5; guess++) {
            assertRefused("alice", WRONG, "wrong");
        }

        assertRefused("alice", PASSWORD, "Too many failed logins. Try again in 30 seconds.");
    }

    @Test
    void namesThatDoNotExistAreThrottledAlike() {
        for (int guess = 0; guess < 5; guess++) {
            assertRefused("mallory", WRONG, "wrong");
        }

        assertRefused("mallory", WRONG, "Too many failed logins");
    }

    @Test
    void aHashOfThePastIsMadeAnewAtLogin() throws Exception {
        accounts.entityManager
                .createNativeQuery("UPDATE users SET password_hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                        + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'")
                .executeUpdate();
        accounts.entityManager.clear();

        accounts.login(new FakeRequest("POST", "/login")).signIn("alice", Secret.of("password"));

        assertThat(accounts.store.find("alice").orElseThrow().passwordHash()).startsWith("$argon2id$v=19$m=47104,t=1");
    }

    /** Made by hashlib of Python, as Werkzeug makes them by default, in its versions of the last years. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pbkdf2:sha256:260000$saltSALT01$ab3bf8294c928f4acd5641fcb968224100ab0d69cb26ab49ab217dc6730497ba",
                "pbkdf2:sha256:600000$saltSALT01$038afdcf53ec36a7706f48ae707fb0839bf006c222079e0e123c2fde1940903a",
                "scrypt:32768:8:1$saltSALT01$9643c0c0849b2cc7d3f8185e3f83abafc5f0d6fd4a735f147cc59d10934f9a6867ca76bc0545ffb73e368100a8aec630d5a96c4b8458bf13814e1bb2e4257d31"
            })
    void anAdoptedUserLogsInOnceAndHasAHashOfOursFromThenOn(String adopted) throws Exception {
        accounts.entityManager
                .createNativeQuery("UPDATE users SET password_hash = ?1")
                .setParameter(1, adopted)
                .executeUpdate();
        accounts.entityManager.clear();
        assertRefused("alice", WRONG, "wrong");
        assertThat(accounts.store.find("alice").orElseThrow().passwordHash()).isEqualTo(adopted);

        accounts.login(new FakeRequest("POST", "/login")).signIn("alice", Secret.of("Alice-pass-1"));

        String own = accounts.store.find("alice").orElseThrow().passwordHash();
        assertThat(own).startsWith("$argon2id$v=19$m=47104,t=1");
        accounts.login(new FakeRequest("POST", "/login")).signIn("alice", Secret.of("Alice-pass-1"));
        assertThat(accounts.store.find("alice").orElseThrow().passwordHash()).isEqualTo(own);
    }

    @Test
    void theFirstPasswordLetsInToChangeItAndIsNoUseForTokens() {
        accounts.entityManager.createNativeQuery("DELETE FROM users").executeUpdate();
        accounts.entityManager.clear();
        accounts.firstAdmin(null).run();
        var admin = new Actor("admin", "192.0.2.7", "Test");

        assertThatExceptionOfType(LoginRefusedException.class)
                .isThrownBy(() -> accounts.tokens.issue(admin, Secret.of("admin")))
                .withMessageContaining("change the password");
        assertThat(accounts.audited()).last().asString().startsWith("admin TOKEN_REFUSED");

        var request = new FakeRequest("POST", "/change-password");
        accounts.ownPassword(request).change(admin, Secret.of("admin"), Secret.of("a good long one"));
        assertThat(accounts.store.find("admin").orElseThrow().mustChangePassword())
                .isFalse();
    }

    @Test
    void adminAdminIsNotForEver() {
        accounts.entityManager.createNativeQuery("DELETE FROM users").executeUpdate();
        accounts.entityManager.clear();
        accounts.firstAdmin(null).run();
        var admin = new Actor("admin", "192.0.2.7", "Test");

        assertNotChanged(admin, Secret.of("admin"), Secret.of("admin"), "8 to 128");
        assertThat(accounts.store.find("admin").orElseThrow().mustChangePassword())
                .isTrue();
    }

    @Test
    void aNewPasswordThatBreaksARuleIsRefused() {
        assertNotChanged(ALICE, PASSWORD, Secret.of("short"), "8 to 128");
        assertNotChanged(ALICE, PASSWORD, Secret.of("x".repeat(129)), "8 to 128");
        assertNotChanged(ALICE, PASSWORD, Secret.of("aaaaaaaaaa"), "repeated");
        assertNotChanged(ALICE, PASSWORD, PASSWORD, "not be the current one");
        assertNotChanged(new Actor("bob.admin", "", ""), PASSWORD, Secret.of("Bob.Admin"), "not be the user name");
    }

    @Test
    void lengthIsCountedInCharactersNotInBytes() {
        PasswordRules.check("alice", Secret.of("🔑🔒🔓🔏🔐🗝🔑🔒".repeat(16)));

        assertNotChanged(ALICE, PASSWORD, Secret.of("🔑🔒🔓🔏"), "8 to 128");
    }

    @Test
    void aChangeNeedsTheCurrentPasswordAndGuessingItIsThrottled() {
        for (int guess = 0; guess < 5; guess++) {
            assertNotChanged(ALICE, WRONG, Secret.of("quite another one"), "The current password is wrong.");
        }

        assertNotChanged(ALICE, PASSWORD, Secret.of("quite another one"), "Too many failed logins");
        assertThat(accounts.audited())
                .hasSize(6)
                .first()
                .asString()
                .startsWith("alice LOGIN_FAILED change of password");
    }

    @Test
    void aTokenIsStoredAsItsHashAndPrintsAsNothing() throws Exception {
        IssuedToken issued = accounts.tokens.issue(ALICE, PASSWORD);
        accounts.entityManager.flush();

        Object stored = accounts.entityManager
                .createNativeQuery("SELECT token_hash FROM api_tokens")
                .getSingleResult();
        assertThat(stored.toString())
                .matches("[0-9a-f]{64}")
                .doesNotContain(issued.accessToken().reveal());
        assertThat(issued.accessToken().reveal()).matches("vcm_[A-Za-z0-9]{49}");
        assertThat(issued.toString()).doesNotContain(issued.accessToken().reveal());
        assertThat(accounts.audited()).containsExactly("alice TOKEN_ISSUED");
    }

    @Test
    void aWrongPasswordGetsNoToken() {
        assertThatExceptionOfType(LoginRefusedException.class).isThrownBy(() -> accounts.tokens.issue(ALICE, WRONG));

        assertThat(accounts.audited()).containsExactly("alice TOKEN_REFUSED The user name or the password is wrong.");
    }

    private void assertRefused(String username, Secret password, String message) {
        var request = new FakeRequest("POST", "/login");
        assertThatExceptionOfType(LoginRefusedException.class)
                .isThrownBy(() -> accounts.login(request).signIn(username, password))
                .withMessageContaining(message);
        assertThat(request.session()).isNull();
    }

    private void assertNotChanged(Actor actor, Secret current, Secret next, String message) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> accounts.ownPassword(new FakeRequest("POST", "/change-password"))
                        .change(actor, current, next))
                .withMessageContaining(message);
    }
}
