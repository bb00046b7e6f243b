package org.vcfcredentials.account.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;

/** A token as the database has it: only its hash. */
@Entity
@Table(name = "api_tokens")
class ApiToken {
    @Id
    @TableGenerator(
            name = "api_tokens",
            table = "sequences",
            pkColumnName = "name",
            valueColumnName = "next_id",
            pkColumnValue = "api_tokens",
            allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "api_tokens")
    private long id;

    @Column(name = "user_id")
    private long userId;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** For JPA. */
    ApiToken() {}

    ApiToken(long userId, String tokenHash, Instant createdAt, Instant expiresAt) {
        this.userId = userId;
        this.tokenHash = tokenHash;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    @Override
    public String toString() {
        return "token " + id + " of user " + userId + ", from " + createdAt + " to " + expiresAt;
    }
}
