package org.vcfcredentials.account.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.RequiresScope;
import org.vcfcredentials.account.Scope;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.platform.Secret;

/** The tokens of whoever is signed in. They end with the password, the role and the user. */
@ApplicationScoped
public class PersonalTokens {
    private final TokenStore store;
    private final TokenRules rules;
    private final CurrentUser currentUser;
    private final Clock clock;

    @Inject
    public PersonalTokens(TokenStore store, TokenRules rules, CurrentUser currentUser, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected PersonalTokens() {
        this(null, null, null, null);
    }

    /** Those that are valid, newest first; those of logins by script, too. */
    @RequiresScope(Scope.ACCOUNT)
    public List<TokenSummary> list() {
        return store.of(owner());
    }

    /**
     * Makes one.
     *
     * @throws org.vcfcredentials.platform.InvalidInputException when a rule is broken
     */
    @RequiresScope(Scope.ACCOUNT)
    public MadeToken make(TokenDraft draft, Actor actor) {
        rules.check(draft, TokenKind.PERSONAL, currentUser.scopes());
        Secret text = TokenText.random();
        Instant now = clock.instant();
        Optional<Instant> until = draft.lifetime().map(days -> now.plus(Duration.ofDays(days)));
        var token = new ApiToken(TokenKind.PERSONAL, draft.getName(), draft.getScopes(), text)
                .ownedBy(owner())
                .created(actor.username(), now, until);
        return new MadeToken(store.add(token, actor), text, until);
    }

    /** Ends one. */
    @RequiresScope(Scope.ACCOUNT)
    public void revoke(long id, Actor actor) {
        store.revoke(id, Optional.of(owner()), actor);
    }

    private long owner() {
        return currentUser.id().orElseThrow(() -> new NotFoundException("user", 0));
    }
}
