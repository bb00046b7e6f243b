package org.vcfcredentials.credential;

import java.time.Instant;
import org.vcfcredentials.platform.Secret;

/**
 * A former password that was asked for together with its credential.
 *
 * @param from since when it was the one to use
 * @param until when it was replaced
 */
public record RevealedPassword(Secret password, Instant from, Instant until) {}
