package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vcfcredentials.environment.EnvironmentSort;
import org.vcfcredentials.environment.EnvironmentState;
import org.vcfcredentials.environment.EnvironmentSummary;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.environment.SourceSummary;
import org.vcfcredentials.platform.Page;

/** The dashboard: a page of environments as cards. What it shows is in its address: a view can be kept as a bookmark. */
@Named
@RequestScoped
public class DashboardBacking {
    static final int PAGE_SIZE = 24;

    private final Environments environments;
    private DashboardCriteria criteria;
    private Page<EnvironmentSummary> found;

    /** For the container's proxy. */
    DashboardBacking() {
        this(null, null);
    }

    @Inject
    DashboardBacking(Environments environments, HttpServletRequest request) {
        this.environments = environments;
        this.criteria = request == null ? null : DashboardCriteria.of(request);
    }

    /** What is looked for; the page is one that there is, as soon as {@link #getEnvironments} was asked. */
    public DashboardCriteria getCriteria() {
        return criteria;
    }

    /** Those of this page, as they were when first asked for in this request. */
    public List<EnvironmentSummary> getEnvironments() {
        return found().rows();
    }

    /** How many there are on all pages. */
    public long getTotal() {
        return found().total();
    }

    /** Whether there is no environment at all. */
    public boolean isNothing() {
        return getTotal() == 0 && !criteria.restricted();
    }

    /** Where the list is cut. */
    public Pager getPager() {
        return new Pager(criteria.page(), PAGE_SIZE, getTotal(), criteria.query());
    }

    /** What the list can be narrowed to. */
    public List<EnvironmentState> getStates() {
        return List.of(EnvironmentState.values());
    }

    /** What it can be sorted by. */
    public List<EnvironmentSort> getSorts() {
        return List.of(EnvironmentSort.values());
    }

    /** Whether the list is narrowed to this state. */
    public boolean narrowedTo(EnvironmentState state) {
        return criteria.filter().state().filter(state::equals).isPresent();
    }

    /** Forgets what was read before a change, so that the page shows what is there after it. */
    void reload() {
        found = null;
    }

    /** The page that is asked for; the last one when there are not so many any more. */
    private Page<EnvironmentSummary> found() {
        if (found == null) {
            found = find();
            if (found.rows().isEmpty() && found.total() > 0) {
                criteria = criteria.at(Math.toIntExact((found.total() - 1) / PAGE_SIZE + 1));
                found = find();
            }
        }
        return found;
    }

    private Page<EnvironmentSummary> find() {
        return environments.find(criteria.filter(), (criteria.page() - 1) * PAGE_SIZE, PAGE_SIZE);
    }

    /** When the first of its two timers is due; {@code null} when none runs. */
    public Instant nextSync(EnvironmentSummary environment) {
        return Stream.of(environment.installer(), environment.manager())
                .map(SourceSummary::nextRun)
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
