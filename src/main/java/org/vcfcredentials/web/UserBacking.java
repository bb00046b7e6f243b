package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.session.Login;
import org.vcfcredentials.web.faces.Notices;

/** The signed-in user, as the frame of every page shows them, and the way out. */
@Named("user")
@RequestScoped
public class UserBacking {
    private final CurrentUser currentUser;
    private final Login login;
    private final Notices notices;

    /** For the container's proxy. */
    UserBacking() {
        this(null, null, null);
    }

    @Inject
    UserBacking(CurrentUser currentUser, Login login, Notices notices) {
        this.currentUser = currentUser;
        this.login = login;
        this.notices = notices;
    }

    /** Whether there is one; error pages are shown without too. */
    public boolean isSignedIn() {
        return currentUser.isSignedIn();
    }

    public String getName() {
        return currentUser.actor().username();
    }

    /** The role in a word. */
    public String getRole() {
        return notices.text(currentUser.isAdmin() ? "role.admin" : "role.readonly");
    }

    /** Whether to show what changes something; the services refuse the others anyway. */
    public boolean isAdmin() {
        return currentUser.isAdmin();
    }

    /** Ends the session. */
    public String signOut() {
        login.signOut(Faces.getResponse());
        return "/login?faces-redirect=true";
    }
}
