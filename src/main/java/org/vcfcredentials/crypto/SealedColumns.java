package org.vcfcredentials.crypto;

import java.util.List;

/** A component tells where it keeps what it sealed, so that all of it can be sealed anew. A bean of every component that seals. */
public interface SealedColumns {
    /** Each as {@link SecretPlace} names it, {@code table.column}; the rows of the table have an {@code id}. */
    List<String> names();
}
