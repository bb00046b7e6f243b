package org.vcfcredentials.account.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.vcfcredentials.account.Role;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;

/**
 * The table of users. Transactions are short, because whoever calls has hashed before, and hold the audit
 * entry of what they do.
 */
@ApplicationScoped
public class UserStore {
    private final EntityManager entityManager;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public UserStore(EntityManager entityManager, Audit audit, Clock clock) {
        this.entityManager = entityManager;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy. */
    UserStore() {
        this(null, null, null);
    }

    public boolean hasAdmin() {
        return entityManager
                        .createQuery("SELECT COUNT(u) FROM User u WHERE u.role = :admin", Long.class)
                        .setParameter("admin", Role.ADMIN)
                        .getSingleResult()
                > 0;
    }

    public Optional<User> find(long id) {
        return Optional.ofNullable(entityManager.find(User.class, id));
    }

    /** Finds by name, whatever the case of its letters. */
    public Optional<User> find(String username) {
        return entityManager
                .createQuery("SELECT u FROM User u WHERE LOWER(u.username) = :username", User.class)
                .setParameter("username", username.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /** Adds the admin when there is still none, and tells whether it did. */
    @Transactional
    public boolean addFirstAdmin(User admin) {
        if (hasAdmin()) {
            return false;
        }
        entityManager.persist(admin);
        return true;
    }

    /**
     * Sets the password, unless it was changed since {@code user} was read; ends all the user's sessions and tokens.
     *
     * @return the user as it is now; empty when it was changed meanwhile or is gone
     */
    @Transactional
    public Optional<User> changePassword(User user, String hash, Actor actor) {
        Optional<User> unchanged = unchanged(user);
        unchanged.ifPresent(found -> {
            found.setPassword(hash, false, clock.instant());
            entityManager
                    .createQuery("DELETE FROM ApiToken t WHERE t.userId = :user")
                    .setParameter("user", found.id())
                    .executeUpdate();
            audit.record(actor, AuditAction.PASSWORD_CHANGED, "");
        });
        return unchanged;
    }

    /** Replaces the hash of the same password, unless the password was changed meanwhile. */
    @Transactional
    public void replaceHash(User user, String hash) {
        unchanged(user).ifPresent(found -> found.replaceHash(hash));
    }

    private Optional<User> unchanged(User user) {
        return find(user.id()).filter(found -> found.passwordHash().equals(user.passwordHash()));
    }
}
