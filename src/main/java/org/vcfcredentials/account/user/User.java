package org.vcfcredentials.account.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;
import java.util.Optional;
import org.vcfcredentials.account.Role;
import org.vcfcredentials.account.SignedInUser;

/** A user. The session stamp is part of every session: a new stamp ends them all. */
@Entity
@Table(name = "users")
public class User {
    @Id
    @TableGenerator(
            name = "users",
            table = "sequences",
            pkColumnName = "name",
            valueColumnName = "next_id",
            pkColumnValue = "users",
            allocationSize = 1)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "users")
    private long id;

    private String username;

    @Column(name = "password_hash")
    private String passwordHash;

    private Role role;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @Column(name = "session_stamp")
    private String sessionStamp;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    @Column(name = "last_login")
    private Instant lastLogin;

    @Column(name = "one_time_until")
    private Instant oneTimeUntil;

    /** For JPA. */
    User() {}

    /** A new one, still without a password. */
    public User(String username, Role role, Instant now) {
        this.username = username;
        this.role = role;
        this.createdAt = now;
        this.updatedAt = now;
        this.sessionStamp = RandomText.stamp();
    }

    /** Sets a new password and ends all sessions. */
    public void setPassword(String hash, boolean mustChange, Instant now) {
        passwordHash = hash;
        mustChangePassword = mustChange;
        oneTimeUntil = null;
        endSessions(now);
    }

    /** Sets a password that lets in to choose another one, until a moment, and ends all sessions. */
    void setOneTimePassword(String hash, Instant now, Instant until) {
        setPassword(hash, true, now);
        oneTimeUntil = until;
    }

    /** A new stamp ends all sessions. */
    void endSessions(Instant now) {
        sessionStamp = RandomText.stamp();
        updatedAt = now;
    }

    void setRole(Role next, Instant now) {
        role = next;
        updatedAt = now;
    }

    void setEnabled(boolean enabled, Instant now) {
        disabledAt = enabled ? null : now;
        updatedAt = now;
    }

    /** Remembers a login. */
    public void loggedIn(Instant now) {
        lastLogin = now;
    }

    /** The same password, hashed with newer parameters: no session ends. */
    void replaceHash(String hash) {
        passwordHash = hash;
    }

    public long id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public Role role() {
        return role;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** Whether the user may log in at all. */
    public boolean isEnabled() {
        return disabledAt == null;
    }

    /** Whether the password was given by an admin, too long ago to be used any more. */
    public boolean isOutdated(Instant now) {
        return oneTimeUntil != null && now.isAfter(oneTimeUntil);
    }

    Instant createdAt() {
        return createdAt;
    }

    Optional<Instant> lastLogin() {
        return Optional.ofNullable(lastLogin);
    }

    public String sessionStamp() {
        return sessionStamp;
    }

    /** What a request of this user is bound to. */
    public SignedInUser signedIn() {
        return SignedInUser.person(id, username, role, mustChangePassword);
    }
}
