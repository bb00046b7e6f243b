package org.vcfcredentials.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vcfcredentials.environment.EnvironmentFilter;
import org.vcfcredentials.environment.EnvironmentSort;
import org.vcfcredentials.environment.EnvironmentState;

/**
 * What an address of the dashboard asks for: the same query parameters as the API has. What makes no sense does not restrict anything.
 */
public record DashboardCriteria(EnvironmentFilter filter, int page) {
    static DashboardCriteria of(HttpServletRequest request) {
        EnvironmentFilter filter = new EnvironmentFilter(
                Optional.ofNullable(request.getParameter("search")).orElse("").strip(),
                constant(request, "status", EnvironmentState.values()),
                constant(request, "sort", EnvironmentSort.values()).orElse(EnvironmentSort.NAME),
                "desc".equals(request.getParameter("order")));
        return new DashboardCriteria(filter, Pager.number(request.getParameter("page")));
    }

    private static <E extends Enum<E>> Optional<E> constant(HttpServletRequest request, String name, E[] constants) {
        String text = request.getParameter(name);
        return Arrays.stream(constants)
                .filter(constant -> word(constant).equals(text))
                .findFirst();
    }

    /** How an address names a constant. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
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
        parameters.put("status", filter.state().map(DashboardCriteria::word).orElse(""));
        parameters.put("sort", filter.sort() == EnvironmentSort.NAME ? "" : word(filter.sort()));
        parameters.put("order", filter.descending() ? "desc" : "");
        return parameters.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }
}
