package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.primefaces.PrimeFaces;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.sync.SourceProgress;
import org.vcfcredentials.sync.SyncProgress;
import org.vcfcredentials.sync.SyncRunner;
import org.vcfcredentials.web.faces.Notices;

/** The dialog that starts a sync and follows it; which environment it is about is a parameter of each request. */
@Named
@RequestScoped
public class SyncBacking {
    private final SyncRunner runner;
    private final Environments environments;
    private final CurrentUser currentUser;
    private final Notices notices;
    private final Long id;
    private SyncProgress progress;

    /** For the container's proxy. */
    SyncBacking() {
        this(null, null, null, null, null);
    }

    @Inject
    SyncBacking(
            SyncRunner runner,
            Environments environments,
            CurrentUser currentUser,
            Notices notices,
            @Param(name = "environment") Long id) {
        this.runner = runner;
        this.environments = environments;
        this.currentUser = currentUser;
        this.notices = notices;
        this.id = id;
    }

    /** Starts the sync, or joins the one under way. */
    public void start() {
        try {
            progress = runner.start(id, currentUser.actor());
        } catch (NotFoundException gone) {
            notices.error(gone);
        }
    }

    /** Looks how far it is; when it has just ended, what the page shows of the environment is brought up to date. */
    public void refresh(String overview) {
        if (!isRunning()) {
            PrimeFaces.current().ajax().update(overview);
            PrimeFaces.current().ajax().addCallbackParam("ended", true);
        }
    }

    /** The environment the dialog is about; {@code null} before the first start. */
    public Long getId() {
        return id;
    }

    /** What it is called; empty when there is none, or it is gone. */
    public String getEnvironmentName() {
        return progress()
                .map(SyncProgress::environmentId)
                .map(environments::name)
                .orElse("");
    }

    public boolean isRunning() {
        return progress().map(SyncProgress::running).orElse(false);
    }

    /** How far each source is. */
    public List<SourceProgress> getSources() {
        return progress().map(SyncProgress::sources).orElse(List.of());
    }

    /** Whether there is no telling how much is left. */
    public boolean unknown(SourceProgress source) {
        return !source.finished() && source.expected() == 0;
    }

    /** What is said below the bar: the count while it runs, then the outcome. */
    public String message(SourceProgress source) {
        if (source.finished() || source.read() == 0) {
            return source.message();
        }
        return source.expected() == 0
                ? notices.text("sync.read", source.read())
                : notices.text("sync.readOf", source.read(), source.expected());
    }

    private Optional<SyncProgress> progress() {
        if (progress == null && id != null) {
            progress = runner.progress(id).orElse(null);
        }
        return Optional.ofNullable(progress);
    }
}
