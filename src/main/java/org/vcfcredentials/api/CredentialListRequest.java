package org.vcfcredentials.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vcfcredentials.credential.CredentialColumn;
import org.vcfcredentials.credential.CredentialQuery;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.vcf.Source;

/**
 * Which credentials of an environment a script asks for.
 *
 * @param reveal whether it asks for the passwords, which goes only for all of them
 */
record CredentialListRequest(CredentialQuery query, boolean reveal) {
    /** More credentials than any environment has. */
    static final int EVERYTHING = 100_000;

    private static final int LARGEST_PAGE = 1000;
    private static final int DEFAULT_PAGE = 100;
    private static final int LAST_PAGE = 1_000_000;

    private static final List<CredentialColumn> FILTERS = Arrays.stream(CredentialColumn.values())
            .filter(column -> column != CredentialColumn.LAST_UPDATED && column != CredentialColumn.SOURCE)
            .toList();

    /**
     * Reads the query parameters; without any, everything is asked for by host name.
     *
     * @throws InvalidInputException when one is wrong, unknown, or does not go with {@code reveal}
     */
    static CredentialListRequest from(long environmentId, MultivaluedMap<String, String> parameters) {
        QueryFields fields = new QueryFields(parameters);
        boolean reveal = fields.truth("reveal");
        Optional<Integer> page = fields.wholeNumber("page", 1, LAST_PAGE);
        Optional<Integer> pageSize = fields.wholeNumber("size", 1, LARGEST_PAGE);
        boolean paged = page.isPresent() || pageSize.isPresent();
        int size = pageSize.orElse(paged ? DEFAULT_PAGE : EVERYTHING);
        CredentialQuery query = new CredentialQuery(
                environmentId,
                filters(fields),
                fields.text("search").orElse(""),
                fields.choice("sort", columns()).orElse(CredentialColumn.HOSTNAME),
                fields.choice("order", Map.of("asc", true, "desc", false)).orElse(true),
                (page.orElse(1) - 1) * size,
                size,
                fields.truth("retired"));
        fields.check();
        if (reveal && parameters.size() > 1) {
            throw new InvalidInputException("reveal=true answers the whole environment and takes no other parameter; "
                    + "for single ones use POST /api/credentials/{id}/reveal.");
        }
        return new CredentialListRequest(query, reveal);
    }

    private static Map<CredentialColumn, String> filters(QueryFields fields) {
        Map<CredentialColumn, String> filters = new EnumMap<>(CredentialColumn.class);
        for (CredentialColumn column : FILTERS) {
            fields.text(fieldName(column)).ifPresent(text -> filters.put(column, text));
        }
        fields.choice("source", byName(Source.values()))
                .ifPresent(source -> filters.put(CredentialColumn.SOURCE, source.name()));
        return filters;
    }

    private static Map<String, CredentialColumn> columns() {
        return byName(CredentialColumn.values());
    }

    private static <E extends Enum<E>> Map<String, E> byName(E[] constants) {
        return Arrays.stream(constants)
                .collect(Collectors.toMap(CredentialListRequest::fieldName, Function.identity()));
    }

    private static String fieldName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
