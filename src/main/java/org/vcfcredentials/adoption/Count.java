package org.vcfcredentials.adoption;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of the rows of one kind.
 *
 * @param found in the original
 * @param takenOver are rows of ours now
 * @param merged were the same as one that was taken over
 * @param setAside are kept, sealed, but belong to nothing
 * @param leftOut are only in the sealed original; a remark says why
 */
public record Count(Kind kind, int found, int takenOver, int merged, int setAside, int leftOut) {
    /** For people, in a sentence. */
    static String describe(List<Count> counts, long remarks) {
        String taken = counts.stream()
                .map(count -> count.takenOver() + " of " + count.found() + " "
                        + count.kind().label())
                .collect(Collectors.joining(", "));
        int merged = counts.stream().mapToInt(Count::merged).sum();
        int aside = counts.stream().mapToInt(Count::setAside).sum();
        return taken + "; " + merged + " merged, " + aside + " set aside, " + remarks + " to be looked at";
    }

    static Count none(Kind kind) {
        return new Count(kind, 0, 0, 0, 0, 0);
    }

    Count plus(Fate fate) {
        return new Count(
                kind,
                found + 1,
                takenOver + (fate == Fate.TAKEN_OVER ? 1 : 0),
                merged + (fate == Fate.MERGED ? 1 : 0),
                setAside + (fate == Fate.SET_ASIDE ? 1 : 0),
                leftOut + (fate == Fate.LEFT_OUT ? 1 : 0));
    }

    /** What can become of a row. */
    enum Fate {
        TAKEN_OVER,
        MERGED,
        SET_ASIDE,
        LEFT_OUT
    }
}
