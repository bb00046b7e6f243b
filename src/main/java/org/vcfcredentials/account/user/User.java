package org.vcfcredentials.account.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;
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
        sessionStamp = RandomText.stamp();
        updatedAt = now;
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

    public String sessionStamp() {
        return sessionStamp;
    }

    /** What a request of this user is bound to. */
    public SignedInUser signedIn() {
        return new SignedInUser(username, role, mustChangePassword);
    }
}
