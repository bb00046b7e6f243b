package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.sync.Job;
import org.vcfcredentials.sync.Jobs;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.web.faces.Notices;

/** The jobs on their page, for admins; which one is meant is a parameter of each request. */
@Named
@RequestScoped
public class SchedulerBacking {
    /** What the address calls the page of the jobs: that of the runs below them is another one. */
    static final String PAGE = "jobs";

    private static final int PAGE_SIZE = 25;

    private final Jobs jobs;
    private final CurrentUser currentUser;
    private final Notices notices;
    private final HttpServletRequest request;
    private List<Job> found;

    /** For the container's proxy. */
    SchedulerBacking() {
        this(null, null, null, null);
    }

    @Inject
    SchedulerBacking(Jobs jobs, CurrentUser currentUser, Notices notices, HttpServletRequest request) {
        this.jobs = jobs;
        this.currentUser = currentUser;
        this.notices = notices;
        this.request = request;
    }

    /** Those of this page by environment, as they were when first asked for since the last action. */
    public List<Job> getRows() {
        return getPager().of(list());
    }

    /** Where they are cut. */
    public Pager getPager() {
        int page = Pager.number(request.getParameter(PAGE));
        String query = RunsBacking.address(request, RunsBacking.PAGE);
        return new Pager(page, PAGE_SIZE, list().size(), query, PAGE).atMostTheLast();
    }

    private List<Job> list() {
        if (found == null) {
            found = jobs.list();
        }
        return found;
    }

    /** Whether any source is being read. */
    public boolean isRunning() {
        return list().stream().anyMatch(Job::running);
    }

    /** Whether the container's timers tick. */
    public boolean isTicking() {
        return jobs.ticking();
    }

    /** Reads the source now. */
    public void run() {
        act(() -> jobs.run(key(), currentUser.actor()));
    }

    /** Switches the timer of the source off. */
    public void pause() {
        act(() -> jobs.pause(key(), currentUser.actor()));
    }

    /** Switches the timer of the source on. */
    public void resume() {
        act(() -> jobs.resume(key(), currentUser.actor()));
    }

    /** Makes every timer anew. */
    public void reschedule() {
        act(() -> notices.info("scheduler.rescheduled", jobs.reschedule(currentUser.actor())));
    }

    private void act(Runnable action) {
        try {
            action.run();
        } catch (InvalidInputException refused) {
            notices.refused(refused);
        } catch (NotFoundException gone) {
            notices.error(gone);
        }
        found = null;
    }

    private SourceKey key() {
        long environment = Optional.ofNullable(request.getParameter("environment"))
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(() -> new NotFoundException("There is no such environment."));
        Source source = Arrays.stream(Source.values())
                .filter(each -> each.name().equals(request.getParameter("source")))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no such source."));
        return new SourceKey(environment, source);
    }
}
