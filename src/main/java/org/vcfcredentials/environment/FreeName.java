package org.vcfcredentials.environment;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names for duplicates. */
final class FreeName {
    private static final int LONGEST = 100;

    private FreeName() {}

    /** {@code Lab copy}, or {@code Lab copy 2} and so on when that is taken; a long name is cut. */
    static String of(String name, List<EnvironmentSummary> others) {
        Set<String> taken = others.stream()
                .map(other -> other.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? " copy" : " copy " + number)
                .map(ending -> name.substring(0, Math.min(name.length(), LONGEST - ending.length())) + ending)
                .filter(candidate -> !taken.contains(candidate.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }
}
