package org.vcfcredentials.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            Address.text(request, Address.word(column)).ifPresent(text -> columns.put(column, text));
        }
        environmentId.ifPresent(one -> columns.remove(CredentialColumn.ENVIRONMENT));
        CredentialFilter filter = new CredentialFilter(
                environmentId,
                columns,
                Address.text(request, "search").orElse(""),
                Address.text(request, "retired").filter("true"::equals).isPresent(),
                Address.constant(request, "state", CredentialState.values()));
        return new CredentialCriteria(
                filter,
                Address.constant(request, "sort", CredentialColumn.values())
                        .filter(column -> environmentId.isEmpty() || column != CredentialColumn.ENVIRONMENT)
                        .orElse(CredentialColumn.HOSTNAME),
                Address.text(request, "order").filter("desc"::equals).isEmpty(),
                Pager.number(request.getParameter("page")),
                Address.text(request, "size").flatMap(CredentialCriteria::size).orElse(SIZES.get(0)));
    }

    static CredentialCriteria of(CredentialQuery query) {
        int page = query.first() / query.size() + 1;
        return new CredentialCriteria(query.filter(), query.sortBy(), query.ascending(), page, query.size());
    }

    private static Optional<Integer> size(String text) {
        return SIZES.stream().filter(size -> size.toString().equals(text)).findFirst();
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
            parameters.put(Address.word(column), value(column));
        }
        parameters.put("search", filter.search());
        parameters.put("retired", filter.withRetired() ? "true" : "");
        parameters.put("state", filter.state().map(Address::word).orElse(""));
        parameters.put("sort", sortBy == CredentialColumn.HOSTNAME ? "" : Address.word(sortBy));
        parameters.put("order", ascending ? "" : "desc");
        parameters.put("page", page == 1 ? "" : Integer.toString(page));
        parameters.put("size", size == SIZES.get(0) ? "" : Integer.toString(size));
        return Address.query(parameters);
    }
}
