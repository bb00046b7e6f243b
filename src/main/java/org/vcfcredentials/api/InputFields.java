package org.vcfcredentials.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.SimilarName;

/** Named values somebody sent: collects everything that is wrong with them, so that one answer can tell it all. */
public abstract class InputFields {
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> ignored = new LinkedHashSet<>();
    private final List<String> errors = new ArrayList<>();
    private final String kind;

    /** {@code kind} is what one of them is called in messages. */
    InputFields(String kind) {
        this.kind = kind;
    }

    /** The names that were sent. */
    abstract Set<String> names();

    /** Accepts these names without looking at their values. */
    void ignore(List<String> names) {
        ignored.addAll(names);
    }

    /**
     * Ends the reading.
     *
     * @throws InvalidInputException when a value was wrong, or a name was sent that nothing asked for
     */
    void check() {
        names().stream()
                .filter(name -> !known.contains(name) && !ignored.contains(name))
                .forEach(this::addUnknown);
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    void addKnown(String name) {
        known.add(name);
    }

    void addError(String error) {
        errors.add(error);
    }

    /** Tells the unknown name only when it resembles a known one: what else was sent may be a secret in the wrong place. */
    private void addUnknown(String name) {
        addError(SimilarName.of(name, known)
                .map(similar -> "There is no " + kind + " " + name + "; did you mean " + similar + "?")
                .orElseGet(() ->
                        "There is a " + kind + " that is not known here. Known are " + String.join(", ", known) + "."));
    }
}
