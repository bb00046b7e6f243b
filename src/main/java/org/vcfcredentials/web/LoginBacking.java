package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.login.LoginRefusedException;
import org.vcfcredentials.account.session.Login;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.web.faces.Notices;
import org.vcfcredentials.web.http.LocalPath;

/** The login page; afterwards the user is where they were going, when that is a path of ours. */
@Named
@RequestScoped
public class LoginBacking {
    private final CurrentUser currentUser;
    private final Login login;
    private final Notices notices;
    private final String next;
    private String username = "";
    private Secret password = Secret.of("");

    /** For the container's proxy. */
    LoginBacking() {
        this(null, null, null, null);
    }

    @Inject
    LoginBacking(CurrentUser currentUser, Login login, Notices notices, @Param(name = "next") String next) {
        this.currentUser = currentUser;
        this.login = login;
        this.notices = notices;
        this.next = next;
    }

    /** Sends whoever is signed in already onwards. */
    public void skipWhenSignedIn() {
        if (currentUser.isSignedIn()) {
            goOn();
        }
    }

    /** Signs in and goes on, or says why not. */
    public void signIn() {
        try {
            login.signIn(username, password);
            goOn();
        } catch (LoginRefusedException refusal) {
            notices.error(refusal);
        }
    }

    /** Where the user was going, as it came in; only a local path is ever followed. */
    public String getNext() {
        return next;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    /** Never shown. */
    public Secret getPassword() {
        return password;
    }

    public void setPassword(Secret password) {
        this.password = password;
    }

    private void goOn() {
        Faces.redirect(Faces.getRequestContextPath() + LocalPath.of(next).orElse("/dashboard"));
    }
}
