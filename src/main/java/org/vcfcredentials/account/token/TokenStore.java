package org.vcfcredentials.account.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.vcfcredentials.account.user.User;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;

/** The table of tokens. Each transaction holds the audit entry of what it does. */
@ApplicationScoped
public class TokenStore {
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

    /** Whose token this is, unless it has expired. */
    public Optional<User> owner(String tokenHash) {
        return entityManager
                .createQuery(
                        "SELECT u FROM User u, ApiToken t"
                                + " WHERE t.userId = u.id AND t.tokenHash = :hash AND t.expiresAt > :now",
                        User.class)
                .setParameter("hash", tokenHash)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst();
    }

    /** Adds a token and forgets those that have expired. */
    @Transactional
    public void add(ApiToken token, Actor actor) {
        entityManager
                .createQuery("DELETE FROM ApiToken t WHERE t.expiresAt <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
        entityManager.persist(token);
        audit.record(actor, AuditAction.TOKEN_ISSUED, "");
    }
}
