package org.vcfcredentials.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.vcf.Source;

/** What makes a draft valid: the annotations on it, and the rules that span several fields. */
@ApplicationScoped
class DraftRules {
    private static final int LONGEST_PASSWORD = 1_000;

    private final Validator validator;

    @Inject
    DraftRules(Validator validator) {
        this.validator = validator;
    }

    /** For the container's proxy. */
    DraftRules() {
        this(null);
    }

    /** Throws {@link InvalidInputException} with one sentence per broken rule; {@code stored} is what the draft changes. */
    void require(EnvironmentDraft draft, Optional<Environment> stored) {
        List<String> broken = new ArrayList<>(sentences(draft));
        for (Source source : Source.values()) {
            broken.addAll(brokenRules(source, draft.connection(source), stored));
        }
        requireNone(broken);
    }

    /** As {@link #require}, for a connection that is about to be tested: it must be configured. */
    void requireReachable(Source source, EnvironmentDraft draft, Optional<Environment> stored) {
        ConnectionDraft connection = draft.connection(source);
        List<String> broken = new ArrayList<>(brokenRules(source, connection, stored));
        if (connection.getHost().isEmpty()) {
            broken.add(source.label() + ": Host must be filled in.");
        }
        requireNone(broken);
    }

    private List<String> brokenRules(Source source, ConnectionDraft draft, Optional<Environment> stored) {
        List<String> broken = new ArrayList<>(sentences(draft));
        if (draft.getPassword().reveal().length() > LONGEST_PASSWORD) {
            broken.add("Password must not be longer than " + LONGEST_PASSWORD + " characters.");
        }
        if (!draft.getHost().isEmpty()) {
            broken.addAll(missing(draft, stored.map(environment -> environment.connection(source))));
        }
        return broken.stream().map(rule -> source.label() + ": " + rule).toList();
    }

    private static List<String> missing(ConnectionDraft draft, Optional<Connection> stored) {
        List<String> missing = new ArrayList<>();
        if (draft.getUsername().isEmpty()) {
            missing.add("User name must be filled in.");
        }
        if (!draft.getPassword().isEmpty()) {
            return missing;
        }
        boolean known = stored.filter(Connection::hasPassword).isPresent();
        if (!known) {
            missing.add("Password must be filled in.");
        } else if (stored.filter(connection -> connection.reaches(draft)).isEmpty()) {
            missing.add("Password must be filled in again, because host or user name changed.");
        }
        return missing;
    }

    private <T> List<String> sentences(T draft) {
        return validator.validate(draft).stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .map(ConstraintViolation::getMessage)
                .toList();
    }

    private static void requireNone(List<String> broken) {
        if (!broken.isEmpty()) {
            throw new InvalidInputException(broken);
        }
    }
}
