package org.vcfcredentials.crypto;

import java.time.Instant;

/**
 * What may be told of a keyset.
 *
 * @param purpose {@code data}, {@code fingerprint} or {@code stamp}
 * @param since when the key that it uses now was made
 */
public record KeysetState(String purpose, Instant since) {}
