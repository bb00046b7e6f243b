package org.vcfcredentials.crypto;

import java.nio.charset.StandardCharsets;

/**
 * The place a secret is stored at. A ciphertext opens only at the place it was sealed for, so it cannot be moved to another row
 * or column.
 *
 * @param column {@code table.column}
 * @param row the id of the row
 */
public record SecretPlace(String column, long row) {
    /** The associated data of what is sealed there. */
    byte[] bytes() {
        return (column + '|' + row).getBytes(StandardCharsets.UTF_8);
    }
}
