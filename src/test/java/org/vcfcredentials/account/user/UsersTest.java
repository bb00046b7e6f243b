package org.vcfcredentials.account.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.account.Accounts;
import org.vcfcredentials.account.Role;
import org.vcfcredentials.account.TestUsers;
import org.vcfcredentials.account.login.LoginRefusedException;
import org.vcfcredentials.account.password.WeakPasswordException;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.platform.Secret;

class UsersTest {
    private static final Actor ALICE = new Actor("alice", "192.0.2.7", "Test");
    private static final Actor BOB = new Actor("bob", "192.0.2.8", "Test");
    private static final Secret BOBS = Secret.of("Bob-pass-12");

    @TempDir
    Path directory;

    private Accounts accounts;
    private User alice;
    private User bob;
    private Users users;

    @BeforeEach
    void open() {
        accounts = new Accounts(directory);
        alice = accounts.add("alice", "Alice-pass-1", Role.ADMIN);
        bob = accounts.add("bob", BOBS.reveal(), Role.ADMIN);
        users = accounts.users(TestUsers.of(accounts.requestOf(alice)));
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    @Test
    void aNewUserGetsAOneTimePasswordThatMustBeChanged() throws Exception {
        NewUser made = users.create(draft("carol"), ALICE);

        Secret password = made.oneTimePassword().orElseThrow();
        assertThat(password.reveal()).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
        User carol = accounts.authenticator.authenticate(new Actor("carol", "192.0.2.9", ""), password);
        assertThat(carol.mustChangePassword()).isTrue();
        assertThat(carol.role()).isEqualTo(Role.READONLY);
        assertThat(accounts.audited()).containsExactly("alice USER_CREATED user carol (readonly)");
    }

    @Test
    void aPasswordThatTheAdminChoseMustBeChangedToo() throws Exception {
        UserDraft draft = draft("carol");
        draft.setPassword(Secret.of("a bench by the lake"));

        assertThat(users.create(draft, ALICE).oneTimePassword()).isEmpty();

        Actor carol = new Actor("carol", "192.0.2.9", "");
        assertThat(accounts.authenticator
                        .authenticate(carol, Secret.of("a bench by the lake"))
                        .mustChangePassword())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "1abc", "_abc", "a b c", "c\u00e4rol", "carol@lab", "carol:x"})
    void aNameThatBreaksTheRulesIsRefused(String name) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> users.create(draft(name), ALICE))
                .withMessageContaining("a letter first");
        assertThat(accounts.store.list()).hasSize(2);
    }

    @Test
    void aNameThatIsTakenIsRefusedWhateverItsCase() {
        assertThatExceptionOfType(UsernameTakenException.class).isThrownBy(() -> users.create(draft("BOB"), ALICE));
    }

    @Test
    void aWeakPasswordIsRefused() {
        UserDraft draft = draft("carol");
        draft.setPassword(Secret.of("password1"));

        assertThatExceptionOfType(WeakPasswordException.class)
                .isThrownBy(() -> users.create(draft, ALICE))
                .withMessageContaining("most common");
    }

    @Test
    void aOneTimePasswordLetsInForThreeDays() {
        Secret password = users.create(draft("carol"), ALICE).oneTimePassword().orElseThrow();
        accounts.clock.advance(Users.ONE_TIME.plusSeconds(1));

        assertThatExceptionOfType(LoginRefusedException.class)
                .isThrownBy(() -> accounts.authenticator.authenticate(new Actor("carol", "192.0.2.9", ""), password))
                .withMessageContaining("no longer valid");
    }

    @Test
    void aRoleThatIsCutEndsSessionsAndTokens() throws Exception {
        String stamp = bob.sessionStamp();
        accounts.tokens.issue(BOB, BOBS);

        users.change(bob.id(), UserChange.of(Role.READONLY), ALICE);

        assertThat(users.find(bob.id()).role()).isEqualTo(Role.READONLY);
        assertThat(users.find(bob.id()).tokens()).isZero();
        assertThat(bob.sessionStamp()).isNotEqualTo(stamp);
        assertThat(accounts.audited()).endsWith("alice USER_ROLE_CHANGED user bob (readonly)");
    }

    @Test
    void aRoleThatIsRaisedEndsNothing() {
        User carol = accounts.add("carol", "Carol-pass-1", Role.READONLY);
        String stamp = carol.sessionStamp();

        users.change(carol.id(), UserChange.of(Role.ADMIN), ALICE);

        assertThat(carol.sessionStamp()).isEqualTo(stamp);
    }

    @Test
    void whoIsDisabledIsOutUntilEnabledAgain() throws Exception {
        String stamp = bob.sessionStamp();
        accounts.tokens.issue(BOB, BOBS);

        users.change(bob.id(), UserChange.of(false), ALICE);

        assertThat(users.find(bob.id()).enabled()).isFalse();
        assertThat(users.find(bob.id()).tokens()).isZero();
        assertThat(bob.sessionStamp()).isNotEqualTo(stamp);
        assertThatExceptionOfType(LoginRefusedException.class)
                .isThrownBy(() -> accounts.authenticator.authenticate(BOB, BOBS))
                .withMessageContaining("disabled");
        users.change(bob.id(), UserChange.of(true), ALICE);
        assertThat(accounts.authenticator.authenticate(BOB, BOBS).username()).isEqualTo("bob");
        assertThat(accounts.audited())
                .endsWith("alice USER_DISABLED user bob (admin)", "alice USER_ENABLED user bob (admin)");
    }

    @Test
    void onlyWhoKnowsThePasswordLearnsThatAUserIsDisabled() {
        users.change(bob.id(), UserChange.of(false), ALICE);

        assertThatExceptionOfType(LoginRefusedException.class)
                .isThrownBy(() -> accounts.authenticator.authenticate(BOB, Secret.of("a wrong guess")))
                .withMessage("The user name or the password is wrong.");
    }

    @Test
    void aPasswordThatIsResetEndsTheOldOneSessionsAndTokens() throws Exception {
        String stamp = bob.sessionStamp();
        accounts.tokens.issue(BOB, BOBS);

        Secret password = users.resetPassword(bob.id(), ALICE);

        assertThat(bob.sessionStamp()).isNotEqualTo(stamp);
        assertThat(users.find(bob.id()).tokens()).isZero();
        assertThat(accounts.authenticator.authenticate(BOB, password).mustChangePassword())
                .isTrue();
        assertThatExceptionOfType(LoginRefusedException.class)
                .isThrownBy(() -> accounts.authenticator.authenticate(BOB, BOBS));
        assertThat(accounts.audited()).endsWith("alice USER_PASSWORD_RESET user bob (admin)");
    }

    @Test
    void whoIsDeletedIsGoneWithTheTokens() throws Exception {
        accounts.tokens.issue(BOB, BOBS);

        users.delete(bob.id(), ALICE);

        assertThat(users.list()).extracting(UserSummary::username).containsExactly("alice");
        assertThat(accounts.entityManager
                        .createNativeQuery("SELECT COUNT(*) FROM api_tokens")
                        .getSingleResult())
                .hasToString("0");
        assertThat(accounts.audited()).endsWith("alice USER_DELETED user bob (admin)");
    }

    @Test
    void nobodyDoesItToThemself() {
        for (Runnable deed : new Runnable[] {
            () -> users.delete(alice.id(), ALICE),
            () -> users.change(alice.id(), UserChange.of(Role.READONLY), ALICE),
            () -> users.change(alice.id(), UserChange.of(false), ALICE),
            () -> users.resetPassword(alice.id(), ALICE)
        }) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(deed::run)
                    .withMessageContaining("themself");
        }
    }

    @Test
    void theLastAdminWhoCanLogInStaysOne() {
        User carol = accounts.add("carol", "Carol-pass-1", Role.READONLY);
        Users byCarol = accounts.users(TestUsers.of(accounts.requestOf(carol)));
        users.change(bob.id(), UserChange.of(false), ALICE);

        for (Runnable deed : new Runnable[] {
            () -> byCarol.delete(alice.id(), ALICE),
            () -> byCarol.change(alice.id(), UserChange.of(Role.READONLY), ALICE),
            () -> byCarol.change(alice.id(), new UserChange(Optional.empty(), Optional.of(false)), ALICE),
            () -> byCarol.resetPassword(alice.id(), ALICE)
        }) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(deed::run)
                    .withMessageContaining("last admin");
        }
        assertThat(users.find(alice.id()).enabled()).isTrue();
    }

    @Test
    void anAdminWhoseOneTimePasswordHasRunOutDoesNotCount() {
        User carol = accounts.add("carol", "Carol-pass-1", Role.READONLY);
        users.resetPassword(bob.id(), ALICE);
        accounts.clock.advance(Users.ONE_TIME.plusSeconds(1));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() ->
                        accounts.users(TestUsers.of(accounts.requestOf(carol))).delete(alice.id(), ALICE));
    }

    @Test
    void whoIsNotThereIsNotFound() {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> users.find(99));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> users.delete(99, ALICE));
    }

    private static UserDraft draft(String username) {
        var draft = new UserDraft();
        draft.setUsername(username);
        return draft;
    }
}
