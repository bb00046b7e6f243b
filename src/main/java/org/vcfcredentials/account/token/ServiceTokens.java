package org.vcfcredentials.account.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.platform.Secret;

/** The tokens of services: nobody's, so that they outlive whoever made them, and with no role but their scopes. */
@ApplicationScoped
public class ServiceTokens {
    private final TokenStore store;
    private final TokenRules rules;
    private final CurrentUser currentUser;
    private final Clock clock;

    @Inject
    public ServiceTokens(TokenStore store, TokenRules rules, CurrentUser currentUser, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ServiceTokens() {
        this(null, null, null, null);
    }

    /** Those that are valid, newest first. */
    @AdminOnly
    public List<TokenSummary> list() {
        return store.ofServices();
    }

    /**
     * Makes one; who does so with a token gives no scope that it has not itself.
     *
     * @throws org.vcfcredentials.platform.InvalidInputException when a rule is broken
     */
    @AdminOnly
    public MadeToken make(TokenDraft draft, Actor actor) {
        rules.check(draft, TokenKind.SERVICE, currentUser.scopes());
        Secret text = TokenText.random();
        Instant now = clock.instant();
        Optional<Instant> until = draft.lifetime().map(days -> now.plus(Duration.ofDays(days)));
        var token = new ApiToken(TokenKind.SERVICE, draft.getName(), draft.getScopes(), text)
                .created(actor.username(), now, until);
        return new MadeToken(store.add(token, actor), text, until);
    }

    /** Ends one. */
    @AdminOnly
    public void revoke(long id, Actor actor) {
        store.revoke(id, Optional.empty(), actor);
    }
}
