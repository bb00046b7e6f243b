package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.environment.Deletion;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.web.faces.Notices;

/** The dialog that asks before an environment is deleted; which one is a parameter of each request. */
@Named
@RequestScoped
public class DeleteBacking {
    private final Environments environments;
    private final CurrentUser currentUser;
    private final DashboardBacking dashboard;
    private final Notices notices;
    private final Long id;
    private Deletion environment;

    /** For the container's proxy. */
    DeleteBacking() {
        this(null, null, null, null, null);
    }

    @Inject
    DeleteBacking(
            Environments environments,
            CurrentUser currentUser,
            DashboardBacking dashboard,
            Notices notices,
            @Param(name = "environment") Long id) {
        this.environments = environments;
        this.currentUser = currentUser;
        this.dashboard = dashboard;
        this.notices = notices;
        this.id = id;
    }

    /** Shows what would be deleted. */
    public void ask() {
        try {
            environment = environments.deletion(id);
        } catch (NotFoundException gone) {
            notices.error(gone);
        }
    }

    /** Deletes it. */
    public void confirm() {
        try {
            String name = environments.name(id);
            environments.delete(id, currentUser.actor());
            notices.info("delete.done", name);
        } catch (NotFoundException gone) {
            notices.error(gone);
        }
        dashboard.reload();
    }

    /** What the question is about; {@code null} before it was asked. */
    public Deletion getEnvironment() {
        return environment;
    }
}
