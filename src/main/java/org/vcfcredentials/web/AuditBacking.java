package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.audit.AuditRecord;
import org.vcfcredentials.audit.AuditTrail;
import org.vcfcredentials.audit.AuditVerdict;
import org.vcfcredentials.platform.Page;
import org.vcfcredentials.web.faces.Notices;

/** The page of the audit, for admins. What it shows is in its address: a filter can be kept as a bookmark. */
@Named
@RequestScoped
public class AuditBacking {
    private static final int PAGE_SIZE = 50;

    private final AuditTrail trail;
    private final Notices notices;
    private final AuditCriteria criteria;
    private Page<AuditRecord> found;
    private AuditVerdict verdict;

    /** For the container's proxy. */
    AuditBacking() {
        this(null, null, null);
    }

    @Inject
    AuditBacking(AuditTrail trail, Notices notices, HttpServletRequest request) {
        this.trail = trail;
        this.notices = notices;
        this.criteria = request == null ? null : AuditCriteria.of(request);
    }

    /** What is looked for, as it was typed. */
    public AuditCriteria getCriteria() {
        return criteria;
    }

    /** The entries of this page, as they were when first asked for in this request. */
    @AdminOnly
    public List<AuditRecord> getEntries() {
        return found().rows();
    }

    /** Where the list is cut. */
    @AdminOnly
    public Pager getPager() {
        return new Pager(criteria.page(), PAGE_SIZE, found().total(), criteria.query());
    }

    private Page<AuditRecord> found() {
        if (found == null) {
            found = trail.find(criteria.filter(), (criteria.page() - 1) * PAGE_SIZE, PAGE_SIZE);
        }
        return found;
    }

    /** Every action there is, to choose from. */
    public List<AuditAction> getActions() {
        return List.of(AuditAction.values());
    }

    /** An action in words; one that somebody else wrote there as it is. */
    public String label(String action) {
        boolean known = getActions().stream().anyMatch(each -> each.name().equals(action));
        return known ? notices.text("audit.action." + action) : action;
    }

    /** Follows the chain. */
    @AdminOnly
    public void verify() {
        verdict = trail.verify();
    }

    /** What following the chain came to; {@code null} before somebody asked. */
    public AuditVerdict getVerdict() {
        return verdict;
    }
}
