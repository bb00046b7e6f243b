package org.vcfcredentials.platform;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant who mistyped a name. */
public final class SimilarName {
    private static final int LONGEST = 100;

    private SimilarName() {}

    /** The candidate that differs least, by at most a third of its letters. */
    public static Optional<String> of(String typed, Collection<String> candidates) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = plain(typed);
        return candidates.stream()
                .filter(candidate -> distance(wanted, plain(candidate)) <= candidate.length() / 3)
                .min(Comparator.comparingInt(candidate -> distance(wanted, plain(candidate))));
    }

    /** So that {@code installerHost} and {@code installer-host} are {@code installer_host}. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    /** The number of letters to insert, remove or replace (Levenshtein). */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            previous = nextRow(previous, left.charAt(row - 1), right, row);
        }
        return previous[right.length()];
    }

    private static int[] nextRow(int[] previous, char letter, String right, int row) {
        int[] next = new int[previous.length];
        next[0] = row;
        for (int column = 1; column < next.length; column++) {
            int replaced = previous[column - 1] + (letter == right.charAt(column - 1) ? 0 : 1);
            next[column] = Math.min(replaced, Math.min(previous[column], next[column - 1]) + 1);
        }
        return next;
    }
}
