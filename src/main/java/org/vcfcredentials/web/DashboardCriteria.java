package org.vcfcredentials.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vcfcredentials.environment.EnvironmentFilter;
import org.vcfcredentials.environment.EnvironmentSort;
import org.vcfcredentials.environment.EnvironmentState;

/**
 * What an address of the dashboard asks for: the same query parameters as the API has. What makes no sense does not restrict anything.
 */
public record DashboardCriteria(EnvironmentFilter filter, int page) {
    static DashboardCriteria of(HttpServletRequest request) {
        EnvironmentFilter filter = new EnvironmentFilter(
                Address.text(request, "search").orElse(""),
                Address.constant(request, "status", EnvironmentState.values()),
                Address.constant(request, "sort", EnvironmentSort.values()).orElse(EnvironmentSort.NAME),
                "desc".equals(request.getParameter("order")));
        return new DashboardCriteria(filter, Pager.number(request.getParameter("page")));
    }

    /** Whether an environment may be missing from what is shown. */
    public boolean restricted() {
        return !filter.search().isEmpty() || filter.state().isPresent();
    }

    /** Another page of the same. */
    DashboardCriteria at(int other) {
        return new DashboardCriteria(filter, other);
    }

    /** The same again without the page, as the beginning of a query string. */
    public String query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("search", filter.search());
        parameters.put("status", filter.state().map(Address::word).orElse(""));
        parameters.put("sort", filter.sort() == EnvironmentSort.NAME ? "" : Address.word(filter.sort()));
        parameters.put("order", filter.descending() ? "desc" : "");
        return Address.beginning(parameters);
    }
}
