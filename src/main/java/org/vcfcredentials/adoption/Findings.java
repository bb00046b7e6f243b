package org.vcfcredentials.adoption;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vcfcredentials.adoption.Count.Fate;

/** What is noticed while the adoption is planned. */
final class Findings {
    private final Map<Kind, Count> counts = new EnumMap<>(Kind.class);
    private final List<Remark> remarks = new ArrayList<>();

    Findings() {
        for (Kind kind : Kind.values()) {
            counts.put(kind, Count.none(kind));
        }
    }

    void count(Kind kind, Fate fate) {
        counts.compute(kind, (same, count) -> count.plus(fate));
    }

    void remark(String subject, String remark) {
        remarks.add(new Remark(subject, remark));
    }

    /** Brings a text into the bounds of its column, and remarks it when that changed something. */
    String fit(String subject, String what, Optional<String> text, int longest) {
        String whole = text.orElse("");
        String fitting = Texts.line(whole, longest);
        if (!fitting.equals(whole)) {
            remark(
                    subject,
                    what + " was changed: it was longer than " + longest
                            + " characters or had some that cannot be seen.");
        }
        return fitting;
    }

    List<Count> counts() {
        return List.copyOf(counts.values());
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }
}
