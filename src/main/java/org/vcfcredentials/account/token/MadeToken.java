package org.vcfcredentials.account.token;

import java.time.Instant;
import java.util.Optional;
import org.vcfcredentials.platform.Secret;

/** A token that was just made, as its owner sees it once. Without an expiry it ends only when it is revoked. */
public record MadeToken(long id, Secret token, Optional<Instant> expiresAt) {}
