package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.session.OwnPassword;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.web.faces.Notices;

/** The page to change one's own password, also the only one there is while a change is forced. */
@Named
@RequestScoped
public class ChangePasswordBacking {
    private final CurrentUser currentUser;
    private final OwnPassword password;
    private final Notices notices;
    private Secret current = Secret.of("");
    private Secret next = Secret.of("");
    private Secret repeat = Secret.of("");

    /** For the container's proxy. */
    ChangePasswordBacking() {
        this(null, null, null);
    }

    @Inject
    ChangePasswordBacking(CurrentUser currentUser, OwnPassword password, Notices notices) {
        this.currentUser = currentUser;
        this.password = password;
        this.notices = notices;
    }

    /** Whether nothing else is allowed before. */
    public boolean isForced() {
        return currentUser.mustChangePassword();
    }

    /** Changes the password and goes to the dashboard; stays and says why when a rule is broken. */
    public String save() {
        if (!next.equals(repeat)) {
            notices.error("changePassword.different");
            return "";
        }
        try {
            password.change(currentUser.actor(), current, next);
        } catch (InvalidInputException refusal) {
            notices.refused(refusal);
            return "";
        }
        notices.info("changePassword.done");
        notices.keepForNextPage();
        return "/dashboard?faces-redirect=true";
    }

    public Secret getCurrent() {
        return current;
    }

    public void setCurrent(Secret current) {
        this.current = current;
    }

    public Secret getNext() {
        return next;
    }

    public void setNext(Secret next) {
        this.next = next;
    }

    public Secret getRepeat() {
        return repeat;
    }

    public void setRepeat(Secret repeat) {
        this.repeat = repeat;
    }
}
