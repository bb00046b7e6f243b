package org.vcfcredentials.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The query parameters of a request. */
final class QueryFields extends InputFields {
    private final MultivaluedMap<String, String> parameters;

    QueryFields(MultivaluedMap<String, String> parameters) {
        super("query parameter");
        this.parameters = parameters;
    }

    @Override
    Set<String> names() {
        return parameters.keySet();
    }

    Optional<String> text(String name) {
        addKnown(name);
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            addError(name + " was given more than once.");
        }
        return values.stream().findFirst();
    }

    /** False when left out. */
    boolean truth(String name) {
        return choice(name, Map.of("true", true, "false", false)).orElse(false);
    }

    /** A whole number from {@code least} to {@code most}. */
    Optional<Integer> wholeNumber(String name, int least, int most) {
        return text(name).flatMap(text -> {
            Optional<Integer> number = Optional.of(text)
                    .filter(digits -> digits.matches("[0-9]{1,9}"))
                    .map(Integer::valueOf)
                    .filter(value -> value >= least && value <= most);
            if (number.isEmpty()) {
                addError(name + " must be a whole number from " + least + " to " + most + ".");
            }
            return number;
        });
    }

    /** A moment as ISO-8601 in UTC. */
    Optional<Instant> moment(String name) {
        return text(name).flatMap(text -> {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeParseException senseless) {
                addError(name + " must be a time such as 2026-11-22T09:08:07Z.");
                return Optional.empty();
            }
        });
    }

    /** One of the named choices, ignoring case. */
    <T> Optional<T> choice(String name, Map<String, T> choices) {
        return text(name).flatMap(text -> {
            Optional<T> choice = Optional.ofNullable(choices.get(text.toLowerCase(Locale.ROOT)));
            if (choice.isEmpty()) {
                addError(name + " must be one of "
                        + String.join(", ", choices.keySet().stream().sorted().toList()) + ".");
            }
            return choice;
        });
    }
}
