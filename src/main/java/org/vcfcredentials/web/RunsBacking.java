package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.environment.EnvironmentSummary;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.platform.Page;
import org.vcfcredentials.sync.RunFilter;
import org.vcfcredentials.sync.RunHistory;
import org.vcfcredentials.sync.RunRecord;

/** The history of the runs, for admins. What it shows is in its address; what makes no sense there restricts nothing. */
@Named
@RequestScoped
public class RunsBacking {
    private static final int PAGE_SIZE = 25;

    private final RunHistory history;
    private final Environments environments;
    private final String environment;
    private final String outcome;
    private final int page;
    private Page<RunRecord> found;

    /** For the container's proxy. */
    RunsBacking() {
        this(null, null, null);
    }

    @Inject
    RunsBacking(RunHistory history, Environments environments, HttpServletRequest request) {
        this.history = history;
        this.environments = environments;
        this.environment = parameter(request, "of", "[1-9][0-9]{0,17}");
        this.outcome = parameter(request, "outcome", "failed|succeeded");
        this.page = request == null ? 1 : Pager.number(request.getParameter("page"));
    }

    private static String parameter(HttpServletRequest request, String name, String pattern) {
        String text = request == null ? null : request.getParameter(name);
        return text != null && text.matches(pattern) ? text : "";
    }

    /** The id of the environment that is asked for; empty for all. */
    public String getEnvironment() {
        return environment;
    }

    /** {@code failed}, {@code succeeded} or empty for both. */
    public String getOutcome() {
        return outcome;
    }

    /** Every environment, to choose from. */
    @AdminOnly
    public List<EnvironmentSummary> getEnvironments() {
        return environments.list();
    }

    /** The runs of this page, as they were when first asked for in this request. */
    @AdminOnly
    public List<RunRecord> getList() {
        return found().rows();
    }

    /** Where the list is cut. */
    @AdminOnly
    public Pager getPager() {
        return new Pager(page, PAGE_SIZE, found().total(), query());
    }

    private String query() {
        return (environment.isEmpty() ? "" : "of=" + environment + "&")
                + (outcome.isEmpty() ? "" : "outcome=" + outcome + "&");
    }

    private Page<RunRecord> found() {
        if (found == null) {
            var filter = new RunFilter(
                    Optional.of(environment).filter(id -> !id.isEmpty()).map(Long::valueOf),
                    Optional.of(outcome).filter(text -> !text.isEmpty()).map("succeeded"::equals));
            found = history.find(filter, (page - 1) * PAGE_SIZE, PAGE_SIZE);
        }
        return found;
    }

    /** How long a run took, for people. */
    public String took(RunRecord run) {
        double seconds = run.duration().toMillis() / 1e3;
        return String.format(Locale.ENGLISH, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
    }
}
