package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.vcfcredentials.preference.Preference;
import org.vcfcredentials.preference.Preferences;

/** Whether the dashboard shows cards or a list, as the signed-in user wants it in every browser. */
@Named
@RequestScoped
public class DashboardViewBacking {
    private static final String CARDS = "cards";
    private static final String LIST = "list";

    private final Preferences preferences;
    private final HttpServletRequest request;
    private String chosen;

    /** For the container's proxy. */
    DashboardViewBacking() {
        this(null, null);
    }

    @Inject
    DashboardViewBacking(Preferences preferences, HttpServletRequest request) {
        this.preferences = preferences;
        this.request = request;
    }

    /** The word for it; cards as long as the user chose nothing. */
    public String getChosen() {
        if (chosen == null) {
            chosen = view(preferences.find(Preference.DASHBOARD_VIEW));
        }
        return chosen;
    }

    /** Keeps what the request chose. */
    public void keep() {
        chosen = view(Optional.ofNullable(request.getParameter("view")));
        preferences.keep(Preference.DASHBOARD_VIEW, chosen);
    }

    private static String view(Optional<String> word) {
        return word.filter(LIST::equals).orElse(CARDS);
    }
}
