package org.vcfcredentials.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.platform.Certificates;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.vcf.Source;

/** What makes a draft valid: the annotations on it, and the rules that span several fields. */
@ApplicationScoped
class DraftRules {
    private static final int LONGEST_PASSWORD = 1_000;
    private static final String PASSWORD = "password";

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
        requireNone(broken(draft, stored));
    }

    /** Every rule that the draft breaks; {@code stored} is what it changes. */
    List<BrokenRule> broken(EnvironmentDraft draft, Optional<Environment> stored) {
        List<BrokenRule> broken = new ArrayList<>(annotated(Optional.empty(), draft));
        for (Source source : Source.values()) {
            broken.addAll(broken(source, draft.connection(source), stored));
        }
        return broken;
    }

    /** As {@link #require}, for a connection that is about to be tested: it must be configured. */
    void requireReachable(Source source, EnvironmentDraft draft, Optional<Environment> stored) {
        ConnectionDraft connection = draft.connection(source);
        List<BrokenRule> broken = new ArrayList<>(broken(source, connection, stored));
        if (connection.getHost().isEmpty()) {
            broken.add(new BrokenRule(Optional.of(source), "host", "Host must be filled in."));
        }
        requireNone(broken);
    }

    private List<BrokenRule> broken(Source source, ConnectionDraft draft, Optional<Environment> stored) {
        List<BrokenRule> broken = new ArrayList<>(annotated(Optional.of(source), draft));
        if (draft.getPassword().reveal().length() > LONGEST_PASSWORD) {
            String tooLong = "Password must not be longer than " + LONGEST_PASSWORD + " characters.";
            broken.add(new BrokenRule(Optional.of(source), PASSWORD, tooLong));
        }
        brokenTrust(draft).ifPresent(wrong -> broken.add(new BrokenRule(Optional.of(source), "certificates", wrong)));
        if (!draft.getHost().isEmpty()) {
            if (draft.getUsername().isEmpty()) {
                broken.add(new BrokenRule(Optional.of(source), "username", "User name must be filled in."));
            }
            missingPassword(draft, stored.map(environment -> environment.connection(source)))
                    .ifPresent(missing -> broken.add(new BrokenRule(Optional.of(source), PASSWORD, missing)));
        }
        return broken;
    }

    private static Optional<String> brokenTrust(ConnectionDraft draft) {
        try {
            List<X509Certificate> certificates = Certificates.read(draft.getCertificates());
            return switch (draft.getTrust()) {
                case AUTHORITY -> brokenAuthorities(certificates);
                case PINNED ->
                    certificates.size() > 1
                            ? Optional.of("Certificate: only one can be pinned, the server's own.")
                            : Optional.empty();
                default -> Optional.empty();
            };
        } catch (InvalidInputException unreadable) {
            return Optional.of(unreadable.getMessage());
        }
    }

    private static Optional<String> brokenAuthorities(List<X509Certificate> certificates) {
        if (certificates.isEmpty()) {
            return Optional.of("Certificate of the authority must be given in PEM.");
        }
        return certificates.stream()
                .filter(certificate -> certificate.getBasicConstraints() < 0)
                .findFirst()
                .map(server -> "Certificate of " + server.getSubjectX500Principal()
                        + " is none of an authority. Pin it if it is the server's own.");
    }

    private static Optional<String> missingPassword(ConnectionDraft draft, Optional<Connection> stored) {
        if (!draft.getPassword().isEmpty()) {
            return Optional.empty();
        }
        if (stored.filter(Connection::hasPassword).isEmpty()) {
            return Optional.of("Password must be filled in.");
        }
        return stored.filter(connection -> connection.reaches(draft)).isPresent()
                ? Optional.empty()
                : Optional.of("Password must be filled in again, because host or user name changed.");
    }

    private <T> List<BrokenRule> annotated(Optional<Source> source, T draft) {
        return validator.validate(draft).stream()
                .map(violation ->
                        new BrokenRule(source, field(violation.getPropertyPath().toString()), violation.getMessage()))
                .sorted(Comparator.comparing(BrokenRule::field))
                .toList();
    }

    private static String field(String property) {
        return property.equals("intervalMinutes") ? "sync_interval_minutes" : property;
    }

    private static void requireNone(List<BrokenRule> broken) {
        if (!broken.isEmpty()) {
            throw new InvalidInputException(
                    broken.stream().map(BrokenRule::sentence).toList());
        }
    }
}
