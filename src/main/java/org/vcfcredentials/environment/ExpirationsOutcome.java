package org.vcfcredentials.environment;

import java.time.Instant;
import java.util.Optional;

/**
 * The latest check of expirations of a source.
 *
 * @param startedAt absent when there was none
 * @param error what could not be checked; empty when everything was, or it is under way
 */
public record ExpirationsOutcome(Optional<Instant> startedAt, String error) {}
