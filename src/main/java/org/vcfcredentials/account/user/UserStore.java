package org.vcfcredentials.account.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vcfcredentials.account.Role;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.platform.database.UniqueViolation;

/**
 * The table of users. Transactions are short, because whoever calls has hashed before, and hold the audit entry of what they do.
 * What takes rights away makes sure, in its transaction, that an admin is left; and it ends the user's sessions and tokens.
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

    /** All of them by name. */
    List<UserSummary> list() {
        Map<Long, Long> tokens = tokens();
        return entityManager
                .createQuery("SELECT u FROM User u ORDER BY LOWER(u.username)", User.class)
                .getResultStream()
                .map(user -> UserSummary.of(user, tokens.getOrDefault(user.id(), 0L)))
                .toList();
    }

    /** How many valid tokens whoever has some has. */
    private Map<Long, Long> tokens() {
        return entityManager
                .createQuery(
                        "SELECT t.userId, COUNT(t) FROM ApiToken t WHERE t.userId IS NOT NULL AND t.expiresAt > :now"
                                + " GROUP BY t.userId",
                        Object[].class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
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
     * Adds a user.
     *
     * @throws UsernameTakenException when there is one of that name
     */
    @Transactional
    public long add(User user, Actor actor) {
        if (find(user.username()).isPresent()) {
            throw new UsernameTakenException(user.username());
        }
        try {
            entityManager.persist(user);
            entityManager.flush();
        } catch (PersistenceException refused) {
            throw UniqueViolation.isCauseOf(refused) ? new UsernameTakenException(user.username()) : refused;
        }
        audit.record(actor, AuditAction.USER_CREATED, described(user));
        return user.id();
    }

    /** Changes role and state; a change of nothing is none. */
    @Transactional
    public void change(long id, UserChange change, Actor actor) {
        User user = required(id);
        if (change.takesAway(user)) {
            keepAnAdmin(user);
            endEverything(user);
        }
        Instant now = clock.instant();
        change.role().filter(role -> role != user.role()).ifPresent(role -> {
            user.setRole(role, now);
            audit.record(actor, AuditAction.USER_ROLE_CHANGED, described(user));
        });
        change.enabled().filter(enabled -> enabled != user.isEnabled()).ifPresent(enabled -> {
            user.setEnabled(enabled, now);
            audit.record(actor, enabled ? AuditAction.USER_ENABLED : AuditAction.USER_DISABLED, described(user));
        });
    }

    /** Sets a password that must be changed at the next login, which must be before {@code until}. */
    @Transactional
    public void resetPassword(long id, String hash, Instant until, Actor actor) {
        User user = required(id);
        keepAnAdmin(user);
        user.setOneTimePassword(hash, clock.instant(), until);
        endTokens(user);
        audit.record(actor, AuditAction.USER_PASSWORD_RESET, described(user));
    }

    /** Ends all sessions and tokens of a user, who may log in again. */
    @Transactional
    public void logOut(long id, Actor actor) {
        User user = required(id);
        endEverything(user);
        audit.record(actor, AuditAction.USER_LOGGED_OUT, described(user));
    }

    /** Deletes a user with the tokens. */
    @Transactional
    public void delete(long id, Actor actor) {
        User user = required(id);
        keepAnAdmin(user);
        endTokens(user);
        entityManager.remove(user);
        audit.record(actor, AuditAction.USER_DELETED, described(user));
    }

    /** Remembers a login that is about to succeed. */
    @Transactional
    public void loggedIn(User user, Actor actor) {
        find(user.id()).ifPresent(found -> found.loggedIn(clock.instant()));
        audit.record(actor, AuditAction.LOGIN, "");
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
            endTokens(found);
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

    private User required(long id) {
        return find(id).orElseThrow(() -> new NotFoundException("user", id));
    }

    /** There is one writer, so nobody takes the other admins away between this question and the change. */
    private void keepAnAdmin(User user) {
        if (user.role() == Role.ADMIN && otherAdmins(user.id()) == 0) {
            throw new InvalidInputException(
                    user.username() + " is the last admin who can log in. Make somebody else an admin first.");
        }
    }

    private long otherAdmins(long id) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(u) FROM User u WHERE u.role = :admin AND u.id <> :id AND u.disabledAt IS NULL"
                                + " AND (u.oneTimeUntil IS NULL OR u.oneTimeUntil > :now)",
                        Long.class)
                .setParameter("admin", Role.ADMIN)
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    private void endEverything(User user) {
        user.endSessions(clock.instant());
        endTokens(user);
    }

    private void endTokens(User user) {
        entityManager
                .createQuery("DELETE FROM ApiToken t WHERE t.userId = :user")
                .setParameter("user", user.id())
                .executeUpdate();
    }

    private static String described(User user) {
        return "user " + user.username() + " (" + user.role().group() + ")";
    }
}
