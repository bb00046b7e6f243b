package org.vcfcredentials.account.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.vcfcredentials.account.Scope;
import org.vcfcredentials.platform.Secret;

/** A token as the database has it: only its hash, and its beginning. */
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
    private Long userId;

    private String kind;

    private String name;

    private String hint;

    private String scopes;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used")
    private Instant lastUsed;

    /** For JPA. */
    ApiToken() {}

    ApiToken(TokenKind kind, String name, Set<Scope> scopes, Secret token) {
        this.kind = kind.id();
        this.name = name;
        this.scopes = Scope.format(scopes);
        this.hint = TokenText.hint(token);
        this.tokenHash = TokenText.hash(token);
    }

    ApiToken ownedBy(long user) {
        userId = user;
        return this;
    }

    ApiToken created(String by, Instant now, Optional<Instant> until) {
        createdBy = by;
        createdAt = now;
        expiresAt = until.orElse(null);
        return this;
    }

    long id() {
        return id;
    }

    Optional<Long> userId() {
        return Optional.ofNullable(userId);
    }

    boolean isLogin() {
        return TokenKind.LOGIN.id().equals(kind);
    }

    String name() {
        return name;
    }

    Set<Scope> scopes() {
        return Scope.parse(scopes);
    }

    boolean wasUsedSince(Instant moment) {
        return lastUsed != null && lastUsed.isAfter(moment);
    }

    TokenSummary summary() {
        return new TokenSummary(
                id,
                TokenKind.of(kind),
                name,
                hint,
                Scope.parse(scopes).stream().sorted().toList(),
                createdBy,
                createdAt,
                Optional.ofNullable(expiresAt),
                Optional.ofNullable(lastUsed));
    }

    @Override
    public String toString() {
        return kind + " token " + id + " of user " + userId + ", from " + createdAt + " to " + expiresAt;
    }
}
