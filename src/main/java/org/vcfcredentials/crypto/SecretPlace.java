package org.vcfcredentials.crypto;

/**
 * The place a secret is stored at. A ciphertext opens only at the place it was sealed for, so it cannot be moved to another row
 * or column.
 *
 * @param column {@code table.column}
 * @param row the id of the row
 */
public record SecretPlace(String column, long row) {}
