package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.adoption.AdoptionReport;
import org.vcfcredentials.adoption.Adoptions;

/** What became of the database that was adopted: the notice on the dashboard, and the page it leads to. */
@Named
@RequestScoped
public class AdoptionBacking {
    private final Adoptions adoptions;
    private final CurrentUser currentUser;
    private Optional<AdoptionReport> report = Optional.empty();

    /** For the container's proxy. */
    AdoptionBacking() {
        this(null, null);
    }

    @Inject
    AdoptionBacking(Adoptions adoptions, CurrentUser currentUser) {
        this.adoptions = adoptions;
        this.currentUser = currentUser;
    }

    /** Whether the dashboard tells of it. */
    public boolean isNews() {
        return currentUser.isAdmin() && adoptions.isNews();
    }

    /** Answers 404 when nothing was adopted. */
    public void check() throws IOException {
        if (getReport() == null) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        }
    }

    /** The report; {@code null} when nothing was adopted. */
    public AdoptionReport getReport() {
        if (report.isEmpty()) {
            report = adoptions.report();
        }
        return report.orElse(null);
    }

    /** Shows the notice no more, to any admin. */
    public String dismiss() {
        adoptions.dismiss(currentUser.actor());
        return "/dashboard?faces-redirect=true";
    }
}
