package org.vcfcredentials.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * A password that takes the place of another.
 *
 * @param sealed the new one, sealed for its row
 * @param former the old one, sealed for its row in the history; absent when none was known
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way from the vault to a row, never compared
record SealedReplacement(Reconciliation.Match match, byte[] sealed, Instant changedAt, Optional<FormerRow> former) {

    /** A row of the history. */
    record FormerRow(long id, byte[] sealed) {}
}
