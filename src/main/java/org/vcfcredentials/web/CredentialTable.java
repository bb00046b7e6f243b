package org.vcfcredentials.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.vcfcredentials.credential.CredentialColumn;
import org.vcfcredentials.credential.CredentialFilter;
import org.vcfcredentials.credential.CredentialQuery;
import org.vcfcredentials.credential.CredentialState;
import org.vcfcredentials.credential.CredentialSummary;
import org.vcfcredentials.platform.Page;

/** Translates what the grid asks for into a query, so that the database filters, sorts and pages. */
public class CredentialTable extends LazyDataModel<CredentialSummary> {
    private static final long serialVersionUID = 1L;

    private final transient Function<CredentialQuery, Page<CredentialSummary>> database;
    private final transient Optional<Long> environmentId;
    private final boolean withRetired;
    private final transient Optional<CredentialState> state;
    private final transient Consumer<CredentialQuery> shown;

    /** {@code shown} learns of every page that is handed out. */
    CredentialTable(
            Function<CredentialQuery, Page<CredentialSummary>> database,
            Optional<Long> environmentId,
            boolean withRetired,
            Optional<CredentialState> state,
            Consumer<CredentialQuery> shown) {
        this.database = database;
        this.environmentId = environmentId;
        this.withRetired = withRetired;
        this.state = state;
        this.shown = shown;
    }

    /** Always 0: {@link #load} learns the count together with the rows, which saves a query. */
    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return 0;
    }

    @Override
    public List<CredentialSummary> load(
            int first, int size, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        CredentialQuery query = query(first, size, sortBy, filterBy);
        Page<CredentialSummary> page = database.apply(query);
        int total = Math.toIntExact(page.total());
        int lastFirst = recalculateFirst(first, size, total);
        setRowCount(total);
        if (lastFirst != first) {
            return load(lastFirst, size, sortBy, filterBy);
        }
        shown.accept(query);
        return page.rows();
    }

    @Override
    public String getRowKey(CredentialSummary credential) {
        return Long.toString(credential.id());
    }

    CredentialQuery query(int first, int size, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        Map<CredentialColumn, String> filters = new EnumMap<>(CredentialColumn.class);
        filterBy.values().stream()
                .filter(filter -> !filter.isGlobalFilter())
                .forEach(filter -> column(filter.getField())
                        .filter(column -> !text(filter).isEmpty())
                        .ifPresent(column -> filters.put(column, text(filter))));
        String search = filterBy.values().stream()
                .filter(FilterMeta::isGlobalFilter)
                .map(CredentialTable::text)
                .findFirst()
                .orElse("");
        Optional<SortMeta> sort =
                sortBy.values().stream().filter(SortMeta::isActive).findFirst();
        return new CredentialQuery(
                new CredentialFilter(environmentId, filters, search, withRetired, state),
                sort.flatMap(by -> column(by.getField())).orElse(CredentialColumn.HOSTNAME),
                sort.map(by -> by.getOrder().isAscending()).orElse(true),
                first,
                size);
    }

    private static String text(FilterMeta filter) {
        return filter.getFilterValue() == null
                ? ""
                : filter.getFilterValue().toString().strip();
    }

    private static Optional<CredentialColumn> column(String attribute) {
        return Arrays.stream(CredentialColumn.values())
                .filter(column -> column.attribute().equals(attribute))
                .findFirst();
    }
}
