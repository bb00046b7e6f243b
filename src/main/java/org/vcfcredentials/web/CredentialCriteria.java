package org.vcfcredentials.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vcfcredentials.credential.CredentialColumn;
import org.vcfcredentials.credential.CredentialFilter;
import org.vcfcredentials.credential.CredentialQuery;
import org.vcfcredentials.credential.CredentialState;

/**
 * What an address of a page with credentials asks for: the same query parameters as the API has. What makes no sense does not
 * restrict anything.
 */
public record CredentialCriteria(
        CredentialFilter filter, CredentialColumn sortBy, boolean ascending, int page, int size) {
    /** How many rows a page can have. */
    static final List<Integer> SIZES = List.of(25, 50, 100, 250);

    static CredentialCriteria of(Optional<Long> environmentId, HttpServletRequest request) {
        Map<CredentialColumn, String> columns = new EnumMap<>(CredentialColumn.class);
        for (CredentialColumn column : CredentialColumn.values()) {
            text(request, parameter(column)).ifPresent(text -> columns.put(column, text));
        }
        environmentId.ifPresent(one -> columns.remove(CredentialColumn.ENVIRONMENT));
        CredentialFilter filter = new CredentialFilter(
                environmentId,
                columns,
                text(request, "search").orElse(""),
                text(request, "retired").filter("true"::equals).isPresent(),
                text(request, "state").flatMap(CredentialCriteria::state));
        return new CredentialCriteria(
                filter,
                text(request, "sort")
                        .flatMap(CredentialCriteria::column)
                        .filter(column -> environmentId.isEmpty() || column != CredentialColumn.ENVIRONMENT)
                        .orElse(CredentialColumn.HOSTNAME),
                text(request, "order").filter("desc"::equals).isEmpty(),
                Pager.number(request.getParameter("page")),
                text(request, "size").flatMap(CredentialCriteria::size).orElse(SIZES.get(0)));
    }

    static CredentialCriteria of(CredentialQuery query) {
        int page = query.first() / query.size() + 1;
        return new CredentialCriteria(query.filter(), query.sortBy(), query.ascending(), page, query.size());
    }

    private static Optional<String> text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static Optional<CredentialColumn> column(String parameter) {
        return Arrays.stream(CredentialColumn.values())
                .filter(column -> parameter(column).equals(parameter))
                .findFirst();
    }

    private static Optional<CredentialState> state(String text) {
        return Arrays.stream(CredentialState.values())
                .filter(state -> parameter(state).equals(text))
                .findFirst();
    }

    private static Optional<Integer> size(String text) {
        return SIZES.stream().filter(size -> size.toString().equals(text)).findFirst();
    }

    private static String parameter(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** What a column is filtered by; empty when it is not. */
    String value(CredentialColumn column) {
        return filter.columns().getOrDefault(column, "");
    }

    /** Index of the first row, from 0. */
    public int first() {
        return (page - 1) * size;
    }

    /** The same again as an address of its own: a query string, empty for the page without any choice. */
    String query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (CredentialColumn column : CredentialColumn.values()) {
            parameters.put(parameter(column), value(column));
        }
        parameters.put("search", filter.search());
        parameters.put("retired", filter.withRetired() ? "true" : "");
        parameters.put(
                "state", filter.state().map(CredentialCriteria::parameter).orElse(""));
        parameters.put("sort", sortBy == CredentialColumn.HOSTNAME ? "" : parameter(sortBy));
        parameters.put("order", ascending ? "" : "desc");
        parameters.put("page", page == 1 ? "" : Integer.toString(page));
        parameters.put("size", size == SIZES.get(0) ? "" : Integer.toString(size));
        return parameters.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
