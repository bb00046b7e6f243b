package org.vcfcredentials.transfer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.vcfcredentials.environment.ConnectionDraft;
import org.vcfcredentials.environment.EnvironmentDraft;
import org.vcfcredentials.environment.FieldNames;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.SimilarName;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.TrustMode;

/** The fields of one environment into a draft: only their types are checked here, the rules are the draft's own. */
final class DraftReader {
    private final Map<String, Node> fields;
    private final String place;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();

    /** {@code place} is put before the name of a field in messages. */
    DraftReader(Node.Fields fields, String place) {
        this.fields = fields.byName();
        this.place = place;
    }

    /** What is wrong, a line each; empty when all was read. */
    List<String> problems() {
        return problems;
    }

    /** Fields that are left out or nothing keep the value of a new environment. */
    EnvironmentDraft read() {
        var draft = new EnvironmentDraft();
        text("name", draft::setName);
        text("description", draft::setDescription);
        for (Source source : Source.values()) {
            read(FieldNames.prefix(source), draft.connection(source));
        }
        fields.keySet().stream()
                .filter(name -> !known.contains(name) && !FieldNames.READ_ONLY.contains(name))
                .forEach(this::addUnknown);
        return draft;
    }

    private void read(String prefix, ConnectionDraft draft) {
        text(prefix + "host", draft::setHost);
        text(prefix + "username", draft::setUsername);
        text(prefix + "password", password -> draft.setPassword(Secret.of(password)));
        truth(prefix + "ssl_verify", draft::setVerifyCertificate);
        text(prefix + "trust", word -> trust(draft, prefix + "trust", word));
        text(prefix + "certificates", draft::setCertificates);
        truth(prefix + "sync_enabled", draft::setSyncEnabled);
        wholeNumber(prefix + "sync_interval_minutes", draft::setIntervalMinutes);
    }

    private void trust(ConnectionDraft draft, String name, String word) {
        TrustMode.of(word)
                .ifPresentOrElse(
                        draft::setTrust, () -> problems.add(place + name + ": must be " + TrustMode.WORDS + "."));
    }

    private void text(String name, Consumer<String> sink) {
        value(name).ifPresent(value -> {
            if (value instanceof Node.Scalar scalar && scalar.style() != Node.Style.LITERAL) {
                sink.accept(scalar.text());
            } else {
                problems.add(place + name + ": must be text.");
            }
        });
    }

    private void truth(String name, Consumer<Boolean> sink) {
        value(name).ifPresent(value -> {
            if (unquoted(value, "(?i)true|false")) {
                sink.accept(Boolean.valueOf(((Node.Scalar) value).text()));
            } else {
                problems.add(place + name + ": must be true or false.");
            }
        });
    }

    private void wholeNumber(String name, Consumer<Integer> sink) {
        value(name).ifPresent(value -> {
            if (unquoted(value, "-?(0|[1-9][0-9]{0,8})")) {
                sink.accept(Integer.valueOf(((Node.Scalar) value).text()));
            } else {
                problems.add(place + name + ": must be a whole number.");
            }
        });
    }

    private static boolean unquoted(Node value, String pattern) {
        return value instanceof Node.Scalar scalar
                && scalar.style() != Node.Style.QUOTED
                && scalar.text().matches(pattern);
    }

    private Optional<Node> value(String name) {
        known.add(name);
        return Optional.ofNullable(fields.get(name))
                .filter(value -> !(value instanceof Node.Scalar scalar && scalar.isNull()));
    }

    /** Tells the unknown name only when it resembles a known one: it may be a secret in the wrong place. */
    private void addUnknown(String name) {
        problems.add(SimilarName.of(name, known)
                .map(similar -> place + name + ": there is no such field; did you mean " + similar + "?")
                .orElseGet(() -> place.replaceAll("\\.$", ": ") + "There is a field that is not known. Known are "
                        + String.join(", ", known) + "."));
    }
}
