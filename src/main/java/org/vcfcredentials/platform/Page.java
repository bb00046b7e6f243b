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

    /**
     * Cuts a list that is there as a whole.
     *
     * @param first of this page, from 0
     * @param size how many rows a page has at the most
     */
    public static <T> Page<T> of(List<T> all, long first, int size) {
        return new Page<>(all.stream().skip(first).limit(size).toList(), all.size());
    }
}
