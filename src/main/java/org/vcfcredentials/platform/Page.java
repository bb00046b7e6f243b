package org.vcfcredentials.platform;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param rows the rows of this page, in order
 * @param total how many rows there are over all pages
 */
public record Page<T>(List<T> rows, long total) {
    public Page {
        rows = List.copyOf(rows);
    }
}
