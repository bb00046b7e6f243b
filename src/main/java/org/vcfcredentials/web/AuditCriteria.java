package org.vcfcredentials.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.audit.AuditFilter;

/** What an address of the page of the audit asks for. What makes no sense does not restrict anything. */
public record AuditCriteria(String user, String action, String subject, String from, String until, int page) {
    static AuditCriteria of(HttpServletRequest request) {
        return new AuditCriteria(
                text(request, "user"),
                text(request, "action"),
                text(request, "subject"),
                text(request, "from"),
                text(request, "until"),
                Pager.number(request.getParameter("page")));
    }

    private static String text(HttpServletRequest request, String name) {
        return Address.text(request, name).orElse("");
    }

    AuditFilter filter() {
        Optional<AuditAction> only = Arrays.stream(AuditAction.values())
                .filter(each -> each.name().equals(action))
                .findFirst();
        return new AuditFilter(user, only, subject, Moments.of(from), Moments.of(until));
    }

    /** Whether anything is restricted. */
    public boolean restricted() {
        return !filter().equals(AuditFilter.ALL);
    }

    /** The same again, as the beginning of a query string. */
    public String query() {
        var parameters =
                new TreeMap<>(Map.of("user", user, "action", action, "subject", subject, "from", from, "until", until));
        return Address.beginning(parameters);
    }
}
