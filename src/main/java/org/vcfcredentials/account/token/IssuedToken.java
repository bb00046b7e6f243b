package org.vcfcredentials.account.token;

import java.time.Instant;
import org.vcfcredentials.platform.Secret;

/** An API token as its owner sees it once; only its hash is stored. */
public record IssuedToken(Secret accessToken, Instant expiresAt) {}
