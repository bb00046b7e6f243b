package org.vcfcredentials.account.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.account.Accounts;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.FakeRequest;
import org.vcfcredentials.account.Role;
import org.vcfcredentials.account.Scope;
import org.vcfcredentials.account.TestUsers;
import org.vcfcredentials.account.user.User;
import org.vcfcredentials.account.user.UserChange;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.platform.Secret;

class TokensTest {
    private static final Actor ALICE = new Actor("alice", "192.0.2.7", "Test");
    private static final Actor BOB = new Actor("bob", "192.0.2.8", "Test");

    @TempDir
    Path directory;

    private Accounts accounts;
    private User alice;
    private User bob;

    @BeforeEach
    void open() {
        accounts = new Accounts(directory);
        alice = accounts.add("alice", "Alice-pass-1", Role.ADMIN);
        bob = accounts.add("bob", "Bob-pass-12", Role.READONLY);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    @Test
    void aTokenMayDoWhatItSaysAndNoMore() {
        MadeToken made = of(alice).make(draft("nightly", Scope.READ, Scope.SYNC), ALICE);

        CurrentUser bearer = bearer(made.token());

        assertThat(bearer.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.SYNC);
        assertThat(bearer.isAdmin()).isFalse();
        assertThat(bearer.actor().username()).isEqualTo("alice");
    }

    @Test
    void aTokenNeverMayMoreThanItsOwnersRole() {
        MadeToken made = of(alice).make(draft("nightly", Scope.READ, Scope.ADMIN), ALICE);
        accounts.entityManager
                .createNativeQuery("UPDATE users SET role = 'readonly'")
                .executeUpdate();
        accounts.entityManager.clear();

        assertThat(bearer(made.token()).scopes()).containsExactly(Scope.READ);
    }

    @Test
    void nobodyGivesAScopeThatTheyHaveNot() {
        for (Scope scope : new Scope[] {Scope.SYNC, Scope.ADMIN, Scope.ACCOUNT}) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> of(bob).make(draft("x", scope), BOB))
                    .withMessageContaining("You cannot give the scope " + scope.id());
        }
    }

    @Test
    void aTokenForOneselfEnds() {
        TokenDraft forever = draft("x", Scope.READ);
        forever.setDays(0);
        TokenDraft tooLong = draft("x", Scope.READ);
        tooLong.setDays(366);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> of(bob).make(forever, BOB))
                .withMessageContaining("Only the token of a service");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> of(bob).make(tooLong, BOB))
                .withMessageContaining("1 to 365 days");
    }

    @Test
    void unlessToldOtherwiseItIsValidForNinetyDays() {
        MadeToken made = of(bob).make(draft("x", Scope.READ), BOB);

        assertThat(made.expiresAt()).contains(accounts.clock.instant().plus(Duration.ofDays(90)));
        accounts.clock.advance(Duration.ofDays(90));
        assertThat(accounts.tokens.bearer(made.token())).isEmpty();
        assertThat(of(bob).list()).isEmpty();
    }

    @Test
    void aServiceTokenIsNobodysAndMayBeForEver() {
        TokenDraft forever = draft("ansible", Scope.READ, Scope.REVEAL);
        forever.setDays(0);
        MadeToken made = ofServices(alice).make(forever, ALICE);
        accounts.users(TestUsers.of(accounts.requestOf(bob)));
        accounts.clock.advance(Duration.ofDays(4000));

        CurrentUser bearer = bearer(made.token());

        assertThat(made.expiresAt()).isEmpty();
        assertThat(bearer.actor().username()).isEqualTo("service:ansible");
        assertThat(bearer.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.REVEAL);
        assertThat(bearer.id()).isEmpty();
    }

    @Test
    void whoIsDisabledHasNoTokens() {
        MadeToken made = of(bob).make(draft("x", Scope.READ), BOB);

        accounts.users(TestUsers.of(accounts.requestOf(alice))).change(bob.id(), UserChange.of(false), ALICE);
        accounts.entityManager.flush();

        assertThat(accounts.tokens.bearer(made.token())).isEmpty();
        accounts.users(TestUsers.of(accounts.requestOf(alice))).change(bob.id(), UserChange.of(true), ALICE);
        assertThat(accounts.tokens.bearer(made.token())).isEmpty();
    }

    @Test
    void aRevokedTokenIsDead() {
        MadeToken made = of(bob).make(draft("x", Scope.READ), BOB);

        of(bob).revoke(made.id(), BOB);

        assertThat(accounts.tokens.bearer(made.token())).isEmpty();
        assertThat(accounts.audited()).last().asString().startsWith("bob TOKEN_REVOKED personal token x (vcm_");
    }

    @Test
    void nobodyRevokesSomebodyElsesToken() {
        MadeToken bobs = of(bob).make(draft("x", Scope.READ), BOB);
        MadeToken service = ofServices(alice).make(draft("y", Scope.READ), ALICE);

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> of(alice).revoke(bobs.id(), ALICE));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> of(alice).revoke(service.id(), ALICE));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> ofServices(alice).revoke(bobs.id(), ALICE));
    }

    @Test
    void theListTellsWhenItWasUsedLast() {
        MadeToken made = of(bob).make(draft("x", Scope.READ), BOB);
        assertThat(of(bob).list())
                .singleElement()
                .satisfies(token -> assertThat(token.lastUsed()).isEmpty());

        bearer(made.token()).token().ifPresent(new TokenUses(accounts.tokenStore)::note);
        accounts.entityManager.clear();

        assertThat(of(bob).list()).singleElement().satisfies(token -> {
            assertThat(token.lastUsed()).contains(accounts.clock.instant());
            assertThat(token.hint()).isEqualTo(made.token().reveal().substring(0, 10));
        });
        assertThat(bearer(made.token()).token().orElseThrow().recorded()).isTrue();
        accounts.clock.advance(Duration.ofMinutes(6));
        assertThat(bearer(made.token()).token().orElseThrow().recorded()).isFalse();
    }

    @Test
    void onlyTheHashIsStored() {
        MadeToken made = of(bob).make(draft("x", Scope.READ), BOB);
        accounts.entityManager.flush();

        Object[] stored = (Object[]) accounts.entityManager
                .createNativeQuery("SELECT token_hash, hint FROM api_tokens")
                .getSingleResult();

        assertThat(stored[0].toString()).matches("[0-9a-f]{64}");
        assertThat(stored[1].toString()).hasSize(10);
        assertThat(made.toString()).doesNotContain(made.token().reveal());
    }

    @Test
    void aScannerKnowsATokenByItsPrefixAndChecksum() {
        String token = TokenText.random().reveal();

        assertThat(token).matches("vcm_[0-9A-Za-z]{49}");
        assertThat(TokenText.checksum(token.substring(4, 47))).isEqualTo(token.substring(47));
        // CRC-32 of "123456789" is cbf43926, a published check value
        assertThat(TokenText.checksum("123456789")).isEqualTo("3jZRME");
    }

    private PersonalTokens of(User user) {
        return accounts.personalTokens(TestUsers.of(accounts.requestOf(user)));
    }

    private ServiceTokens ofServices(User user) {
        return accounts.serviceTokens(TestUsers.of(accounts.requestOf(user)));
    }

    private CurrentUser bearer(Secret token) {
        accounts.entityManager.flush();
        var request = new FakeRequest("GET", "/api/environments");
        accounts.tokens.bearer(token).orElseThrow().bindTo(request.get());
        return TestUsers.of(request);
    }

    private static TokenDraft draft(String name, Scope... scopes) {
        var draft = new TokenDraft();
        draft.setName(name);
        draft.setScopes(Set.of(scopes));
        return draft;
    }
}
