package org.vcfcredentials.environment;

import java.util.List;

/** A draft with every rule it breaks; none when it could be created. */
public record CheckedDraft(PlacedDraft placed, List<BrokenRule> broken) {
    /** One line for each rule: {@code environments[2].manager_host: Host must be …}. */
    public List<String> problems() {
        return broken.stream()
                .map(rule -> placed.place() + rule.fieldName() + ": " + rule.message())
                .toList();
    }
}
