package org.vcfcredentials.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * A credential ready for its row.
 *
 * @param sealed its password, sealed for the row {@code id}; absent when it was withheld
 */
record SealedCredential(long id, IncomingCredential incoming, Optional<byte[]> sealed, Instant lastUpdated) {}
