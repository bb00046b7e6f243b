package org.vcfcredentials.environment;

import java.util.Optional;
import org.vcfcredentials.vcf.Source;

/**
 * A rule that a draft breaks.
 *
 * @param source whose connection it is about; none for the environment itself
 * @param field the name of the field in requests and files, without the source's part of it
 * @param message what is wrong, fit for the user, who knows which source is meant
 */
public record BrokenRule(Optional<Source> source, String field, String message) {
    /** For a page: the source first. */
    public String sentence() {
        return source.map(one -> one.label() + ": " + message).orElse(message);
    }

    /** The whole name of the field as requests and files have it: {@code manager_host}. */
    public String fieldName() {
        return source.map(one -> FieldNames.prefix(one) + field).orElse(field);
    }
}
