package org.vcfcredentials.api;

/**
 * Which page of a list is asked for, by the query parameters {@code page} (from 1) and {@code size}.
 *
 * @param first index of its first row, from 0
 */
record PageRequest(int first, int size) {
    private static final int LARGEST = 1000;
    private static final int DEFAULT = 100;
    private static final int LAST = 1_000_000;

    static PageRequest from(QueryFields fields) {
        int page = fields.wholeNumber("page", 1, LAST).orElse(1);
        int size = fields.wholeNumber("size", 1, LARGEST).orElse(DEFAULT);
        return new PageRequest((page - 1) * size, size);
    }
}
