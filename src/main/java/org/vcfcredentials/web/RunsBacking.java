package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.platform.Page;
import org.vcfcredentials.sync.RunFilter;
import org.vcfcredentials.sync.RunHistory;
import org.vcfcredentials.sync.RunRecord;

/** The history of the runs, for admins. What it shows is in its address; what makes no sense there restricts nothing. */
@Named
@RequestScoped
public class RunsBacking {
    /** What the address calls the page of the runs. */
    static final String PAGE = "page";

    private static final int PAGE_SIZE = 25;
    private static final Set<String> OUTCOMES = Set.of("failed", "succeeded");

    private final RunHistory history;
    private final HttpServletRequest request;
    private final String environment;
    private final String outcome;
    private final int page;
    private Page<RunRecord> found;

    /** For the container's proxy. */
    RunsBacking() {
        this(null, null);
    }

    @Inject
    RunsBacking(RunHistory history, HttpServletRequest request) {
        this.history = history;
        this.request = request;
        this.environment = request == null ? "" : environment(request);
        this.outcome = request == null ? "" : outcome(request);
        this.page = request == null ? 1 : Pager.number(request.getParameter(PAGE));
    }

    private static String environment(HttpServletRequest request) {
        return Address.text(request, "of").orElse("");
    }

    private static String outcome(HttpServletRequest request) {
        return Address.text(request, "outcome").filter(OUTCOMES::contains).orElse("");
    }

    /** The beginning of an address with the filter of the runs, and with the page of the other list as it is. */
    static String address(HttpServletRequest request, String otherPage) {
        return Address.beginning(new TreeMap<>(Map.of(
                "of",
                environment(request),
                "outcome",
                outcome(request),
                otherPage,
                Address.text(request, otherPage).orElse(""))));
    }

    /** The part of a name of an environment that is asked for; empty for all. */
    public String getEnvironment() {
        return environment;
    }

    /** {@code failed}, {@code succeeded} or empty for both. */
    public String getOutcome() {
        return outcome;
    }

    /** The runs of this page, as they were when first asked for in this request. */
    @AdminOnly
    public List<RunRecord> getList() {
        return found().rows();
    }

    /** Where the list is cut. */
    @AdminOnly
    public Pager getPager() {
        return new Pager(page, PAGE_SIZE, found().total(), address(request, SchedulerBacking.PAGE));
    }

    private Page<RunRecord> found() {
        if (found == null) {
            var filter = new RunFilter(
                    environment,
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
