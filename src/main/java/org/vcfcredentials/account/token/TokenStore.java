package org.vcfcredentials.account.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.account.Scope;
import org.vcfcredentials.account.SignedInUser;
import org.vcfcredentials.account.TokenUse;
import org.vcfcredentials.account.user.User;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.platform.NotFoundException;

/** The table of tokens. Each transaction holds the audit entry of what it does. */
@ApplicationScoped
public class TokenStore {
    /** Not each use is written down: that would make every reader of the API wait for the one writer. */
    private static final Duration UNRECORDED = Duration.ofMinutes(5);

    private final EntityManager entityManager;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public TokenStore(EntityManager entityManager, Audit audit, Clock clock) {
        this.entityManager = entityManager;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy. */
    TokenStore() {
        this(null, null, null);
    }

    /** Who comes with this token, unless it has expired, or its owner is disabled. */
    Optional<SignedInUser> bearer(String tokenHash) {
        return entityManager
                .createQuery(
                        "SELECT t FROM ApiToken t WHERE t.tokenHash = :hash"
                                + " AND (t.expiresAt IS NULL OR t.expiresAt > :now)",
                        ApiToken.class)
                .setParameter("hash", tokenHash)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst()
                .flatMap(this::bearer);
    }

    private Optional<SignedInUser> bearer(ApiToken token) {
        var use = new TokenUse(token.id(), token.wasUsedSince(clock.instant().minus(UNRECORDED)));
        if (token.userId().isEmpty()) {
            return Optional.of(SignedInUser.service(token.name(), token.scopes(), use));
        }
        return token.userId()
                .map(id -> entityManager.find(User.class, id))
                .filter(User::isEnabled)
                .map(user -> user.signedIn().by(use, token.scopes()));
    }

    /** The valid tokens of a user, those that were made last first. */
    List<TokenSummary> of(long userId) {
        return summaries("t.userId = " + userId);
    }

    /** The valid tokens of services, those that were made last first. */
    List<TokenSummary> ofServices() {
        return summaries("t.userId IS NULL");
    }

    private List<TokenSummary> summaries(String whose) {
        return entityManager
                .createQuery(
                        "SELECT t FROM ApiToken t WHERE " + whose
                                + " AND (t.expiresAt IS NULL OR t.expiresAt > :now) ORDER BY t.createdAt DESC, t.id DESC",
                        ApiToken.class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(ApiToken::summary)
                .toList();
    }

    /** Adds a token and forgets those that have expired. */
    @Transactional
    public long add(ApiToken token, Actor actor) {
        entityManager
                .createQuery("DELETE FROM ApiToken t WHERE t.expiresAt <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
        entityManager.persist(token);
        token.userId()
                .filter(owner -> token.isLogin())
                .map(owner -> entityManager.find(User.class, owner))
                .ifPresent(owner -> owner.loggedIn(clock.instant()));
        audit.record(actor, AuditAction.TOKEN_ISSUED, described(token));
        return token.id();
    }

    /** Ends a token, which must be this user's, or a service's when there is no user. */
    @Transactional
    public void revoke(long id, Optional<Long> owner, Actor actor) {
        ApiToken token = Optional.ofNullable(entityManager.find(ApiToken.class, id))
                .filter(found -> found.userId().equals(owner))
                .orElseThrow(() -> new NotFoundException("token", id));
        entityManager.remove(token);
        audit.record(actor, AuditAction.TOKEN_REVOKED, described(token));
    }

    /** Writes down that a token was used, unless that was done a moment ago. */
    @Transactional
    public void used(long id) {
        Instant now = clock.instant();
        entityManager
                .createQuery("UPDATE ApiToken t SET t.lastUsed = :now"
                        + " WHERE t.id = :id AND (t.lastUsed IS NULL OR t.lastUsed <= :then)")
                .setParameter("now", now)
                .setParameter("then", now.minus(UNRECORDED))
                .setParameter("id", id)
                .executeUpdate();
    }

    private static String described(ApiToken token) {
        TokenSummary summary = token.summary();
        return token.isLogin()
                ? ""
                : summary.kind().id() + " token " + summary.name() + " (" + summary.hint() + "…): "
                        + Scope.format(summary.scopes());
    }
}
