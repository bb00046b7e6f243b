package org.vcfcredentials.account.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.account.Scope;

/**
 * A token as lists show it.
 *
 * @param hint how it begins
 * @param expiresAt empty: never
 * @param lastUsed right to five minutes
 */
public record TokenSummary(
        long id,
        TokenKind kind,
        String name,
        String hint,
        List<Scope> scopes,
        String createdBy,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsed) {
    public TokenSummary {
        scopes = List.copyOf(scopes);
    }
}
