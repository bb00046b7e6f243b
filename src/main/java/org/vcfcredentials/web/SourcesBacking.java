package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.PrimeFaces;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.sync.Expirations;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.web.faces.Notices;

/** What admins do with the sources of the environment that the page is about, other than syncing. */
@Named
@RequestScoped
public class SourcesBacking {
    private final Environments environments;
    private final Expirations expirations;
    private final CurrentUser currentUser;
    private final Notices notices;
    private final EnvironmentBacking page;

    /** For the container's proxy. */
    SourcesBacking() {
        this(null, null, null, null, null);
    }

    @Inject
    SourcesBacking(
            Environments environments,
            Expirations expirations,
            CurrentUser currentUser,
            Notices notices,
            EnvironmentBacking page) {
        this.environments = environments;
        this.expirations = expirations;
        this.currentUser = currentUser;
        this.notices = notices;
        this.page = page;
    }

    /** Lets timers read a source again that had refused our password. */
    public void resume(Source source) {
        environments.resume(new SourceKey(id(), source), currentUser.actor());
        page.reload();
        notices.info("environment.resumed");
    }

    /** Starts a check of expirations, or joins the one under way. */
    public void checkExpirations() {
        try {
            expirations.start(id(), currentUser.actor());
            page.reload();
        } catch (InvalidInputException refused) {
            notices.refused(refused);
        }
    }

    /** Whether expirations are being checked. */
    public boolean isChecking() {
        return expirations.isRunning(id());
    }

    /** Looks whether the check has ended; then the page is brought up to date. */
    public void look() {
        if (!isChecking()) {
            PrimeFaces.current().ajax().update("overview");
        }
    }

    private long id() {
        return page.getSummary().id();
    }
}
