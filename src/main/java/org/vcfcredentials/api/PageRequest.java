package org.vcfcredentials.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.vcfcredentials.platform.Page;

/**
 * Which page of a list is asked for, by the query parameters {@code page} (from 1) and {@code size}.
 *
 * @param first index of its first row, from 0
 */
record PageRequest(int first, int size) {
    private static final int LARGEST = 1000;
    private static final int DEFAULT = 100;
    private static final int LAST = 1_000_000;

    /** The page that is asked for; everything when nothing is. Throws when what is asked for is wrong or unknown. */
    static PageRequest orEverything(MultivaluedMap<String, String> parameters) {
        if (parameters.isEmpty()) {
            return new PageRequest(0, Integer.MAX_VALUE);
        }
        QueryFields fields = new QueryFields(parameters);
        PageRequest page = from(fields);
        fields.check();
        return page;
    }

    /** That page of a list that is there as a whole. */
    <T> Page<T> of(List<T> all) {
        return Page.of(all, first, size);
    }

    static PageRequest from(QueryFields fields) {
        int page = fields.wholeNumber("page", 1, LAST).orElse(1);
        int size = fields.wholeNumber("size", 1, LARGEST).orElse(DEFAULT);
        return new PageRequest((page - 1) * size, size);
    }
}
