package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.primefaces.PrimeFaces;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.sync.FleetProgress;
import org.vcfcredentials.sync.FleetSync;
import org.vcfcredentials.web.faces.Notices;

/** The sync of all environments, or of those that were selected, on the dashboard. */
@Named
@RequestScoped
public class FleetBacking {
    private static final int NAMED_FAILURES = 50;

    private final FleetSync fleet;
    private final CurrentUser currentUser;
    private final Notices notices;
    private final String selected;

    /** For the container's proxy. */
    FleetBacking() {
        this(null, null, null, null);
    }

    @Inject
    FleetBacking(FleetSync fleet, CurrentUser currentUser, Notices notices, @Param(name = "selected") String selected) {
        this.fleet = fleet;
        this.currentUser = currentUser;
        this.notices = notices;
        this.selected = selected;
    }

    /** Starts a sync of every environment. */
    public void startAll() {
        start(() -> fleet.startAll(currentUser.actor()));
    }

    /** Starts a sync of those whose ids the request has. */
    public void startSelected() {
        Set<Long> ids = Arrays.stream(Optional.ofNullable(selected).orElse("").split(",", -1))
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        start(() -> fleet.start(ids, currentUser.actor()));
    }

    private void start(Runnable action) {
        try {
            action.run();
        } catch (InvalidInputException refused) {
            notices.refused(refused);
        }
    }

    /** Ends it as soon as may be. */
    public void cancel() {
        fleet.cancel(currentUser.actor());
    }

    /** Puts its outcome away. */
    public void dismiss() {
        fleet.dismiss();
    }

    /** Looks how far it is; when it has just ended, the page shows what it brought. */
    public void refresh() {
        if (!isRunning()) {
            PrimeFaces.current().ajax().update("overview");
        }
    }

    public boolean isRunning() {
        return fleet.progress().filter(FleetProgress::running).isPresent();
    }

    /** How far it is; {@code null} when there is nothing to tell. */
    public FleetProgress getProgress() {
        return fleet.progress().orElse(null);
    }

    /** The first of those that failed. */
    public List<FleetProgress.Failure> getFailures() {
        return fleet.progress().stream()
                .flatMap(progress -> progress.failures().stream())
                .limit(NAMED_FAILURES)
                .toList();
    }

    /** How many failed besides. */
    public int getMoreFailures() {
        return fleet.progress()
                .map(progress -> Math.max(0, progress.failures().size() - NAMED_FAILURES))
                .orElse(0);
    }

    /** What is told in one line. */
    public String getSentence() {
        return fleet.progress().map(this::sentence).orElse("");
    }

    private String sentence(FleetProgress progress) {
        String key = progress.cancelled() ? "fleet.cancelled" : "fleet.ended";
        return notices.text(
                progress.running() ? "fleet.running" : key,
                progress.ended(),
                progress.environments(),
                progress.failures().size(),
                progress.dropped());
    }
}
