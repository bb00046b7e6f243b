package org.vcfcredentials.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.audit.AuditFilter;

/** Which entries of the audit a script asks for. */
record AuditRequest(AuditFilter filter, PageRequest page) {
    private static final Map<String, AuditAction> ACTIONS = Arrays.stream(AuditAction.values())
            .collect(Collectors.toMap(action -> action.name().toLowerCase(Locale.ROOT), Function.identity()));

    /** Reads filter and page; throws when one is wrong or unknown. */
    static AuditRequest paged(MultivaluedMap<String, String> parameters) {
        QueryFields fields = new QueryFields(parameters);
        AuditRequest request = new AuditRequest(filter(fields), PageRequest.from(fields));
        fields.check();
        return request;
    }

    /** Reads a filter; throws when it is wrong, or a page is asked for. */
    static AuditRequest whole(MultivaluedMap<String, String> parameters) {
        QueryFields fields = new QueryFields(parameters);
        AuditRequest request = new AuditRequest(filter(fields), new PageRequest(0, 1));
        fields.check();
        return request;
    }

    private static AuditFilter filter(QueryFields fields) {
        return new AuditFilter(
                fields.text("user").orElse(""),
                fields.choice("action", ACTIONS),
                fields.text("subject").orElse(""),
                fields.moment("from"),
                fields.moment("until"));
    }
}
