package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.vcfcredentials.platform.Page;
import org.vcfcredentials.report.Drift;
import org.vcfcredentials.report.Reports;
import org.vcfcredentials.report.SharedPassword;

/** The page of reports: shared passwords, or drift when the address says so. */
@Named
@RequestScoped
public class ReportsBacking {
    private static final int SHARED = 20;
    private static final int DRIFT = 50;
    private static final int MEMBERS = 50;

    private final Reports reports;
    private final boolean drift;
    private final int page;
    private Page<SharedPassword> shared;
    private Page<Drift> drifted;

    /** For the container's proxy. */
    ReportsBacking() {
        this(null, null, null);
    }

    @Inject
    ReportsBacking(Reports reports, @Param(name = "report") String report, @Param(name = "page") String page) {
        this.reports = reports;
        this.drift = "drift".equals(report);
        this.page = Pager.number(page);
    }

    /** Which of the two is shown. */
    public boolean isDrift() {
        return drift;
    }

    /** Passwords that several accounts have, as they were when first asked for in this request. */
    public Page<SharedPassword> getShared() {
        if (shared == null) {
            shared = reports.sharedPasswords((page - 1) * SHARED, SHARED, MEMBERS);
        }
        return shared;
    }

    /** Accounts for which the sources disagree, as they were when first asked for in this request. */
    public Page<Drift> getDrifted() {
        if (drifted == null) {
            drifted = reports.drift((page - 1) * DRIFT, DRIFT);
        }
        return drifted;
    }

    /** Where the list that is shown is cut. */
    public Pager getPager() {
        return drift
                ? new Pager(page, DRIFT, getDrifted().total(), "report=drift&")
                : new Pager(page, SHARED, getShared().total(), "");
    }
}
