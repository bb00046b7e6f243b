package org.vcfcredentials.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import org.vcfcredentials.environment.EnvironmentFilter;
import org.vcfcredentials.environment.EnvironmentSort;
import org.vcfcredentials.environment.EnvironmentState;

/** Which page of environments a script asks for. */
record EnvironmentListRequest(EnvironmentFilter filter, PageRequest page) {
    private static final Map<String, EnvironmentState> STATES = Map.of(
            "never", EnvironmentState.NEVER,
            "success", EnvironmentState.SUCCESS,
            "partial", EnvironmentState.PARTIAL,
            "failed", EnvironmentState.FAILED,
            "paused", EnvironmentState.PAUSED);
    private static final Map<String, EnvironmentSort> SORTS = Map.of(
            "name", EnvironmentSort.NAME,
            "last_sync", EnvironmentSort.LAST_SYNC,
            "status", EnvironmentSort.STATUS,
            "credentials", EnvironmentSort.CREDENTIALS);

    /** Reads filter, order and page; throws when one is wrong or unknown. */
    static EnvironmentListRequest from(MultivaluedMap<String, String> parameters) {
        QueryFields fields = new QueryFields(parameters);
        EnvironmentFilter filter = new EnvironmentFilter(
                fields.text("search").orElse(""),
                fields.choice("status", STATES),
                fields.choice("sort", SORTS).orElse(EnvironmentSort.NAME),
                fields.choice("order", Map.of("asc", false, "desc", true)).orElse(false));
        EnvironmentListRequest request = new EnvironmentListRequest(filter, PageRequest.from(fields));
        fields.check();
        return request;
    }
}
