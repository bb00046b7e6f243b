package org.vcfcredentials.api;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vcfcredentials.credential.CredentialColumn;
import org.vcfcredentials.credential.CredentialFilter;
import org.vcfcredentials.credential.CredentialState;
import org.vcfcredentials.vcf.Source;

/** The query parameters that say which credentials are meant; the same for lists and exports. */
final class FilterFields {
    private static final List<CredentialColumn> TEXTS = Arrays.stream(CredentialColumn.values())
            .filter(column -> column != CredentialColumn.LAST_UPDATED
                    && column != CredentialColumn.SOURCE
                    && column != CredentialColumn.ENVIRONMENT)
            .toList();

    private FilterFields() {}

    /** Reads them; what is wrong is told by {@link QueryFields#check}. */
    static CredentialFilter read(Optional<Long> environmentId, QueryFields fields) {
        Map<CredentialColumn, String> columns = new EnumMap<>(CredentialColumn.class);
        for (CredentialColumn column : TEXTS) {
            fields.text(fieldName(column)).ifPresent(text -> columns.put(column, text));
        }
        fields.choice("source", byName(Source.values()))
                .ifPresent(source -> columns.put(CredentialColumn.SOURCE, source.name()));
        if (environmentId.isEmpty()) {
            fields.text("environment").ifPresent(name -> columns.put(CredentialColumn.ENVIRONMENT, name));
        }
        return new CredentialFilter(
                environmentId,
                columns,
                fields.text("search").orElse(""),
                fields.truth("retired"),
                fields.choice("state", byName(CredentialState.values())));
    }

    /** Constants by how addresses name them. */
    static <E extends Enum<E>> Map<String, E> byName(E[] constants) {
        return Arrays.stream(constants).collect(Collectors.toMap(FilterFields::fieldName, Function.identity()));
    }

    private static String fieldName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
