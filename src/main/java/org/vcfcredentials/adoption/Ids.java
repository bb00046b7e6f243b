package org.vcfcredentials.adoption;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ids of one table: a row keeps its own, so that addresses and scripts stay right, unless it is none that we can use. */
final class Ids {
    /** As far as JavaScript can count. */
    private static final long HIGHEST = 1L << 53;

    private final Set<Long> given = new HashSet<>();
    private long last;

    Ids(List<Row> rows) {
        last = rows.stream()
                .flatMap(row -> usable(row).stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private static Optional<Long> usable(Row row) {
        return row.number("id").filter(id -> id >= 1 && id <= HIGHEST);
    }

    long of(Row row) {
        return usable(row).filter(given::add).orElseGet(this::next);
    }

    /** One that no row has. */
    long next() {
        return ++last;
    }

    /** The highest of all that were given. */
    long last() {
        return last;
    }
}
