package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.Role;
import org.vcfcredentials.account.password.WeakPasswordException;
import org.vcfcredentials.account.user.NewUser;
import org.vcfcredentials.account.user.UserDraft;
import org.vcfcredentials.account.user.UsernameTakenException;
import org.vcfcredentials.account.user.Users;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.web.faces.Notices;

/** The dialog to add a user. */
@Named
@RequestScoped
public class UserFormBacking {
    private final Users users;
    private final UsersBacking page;
    private final ShownOnce once;
    private final CurrentUser currentUser;
    private final Notices notices;
    private UserDraft draft = new UserDraft();

    /** For the container's proxy. */
    UserFormBacking() {
        this(null, null, null, null, null);
    }

    @Inject
    UserFormBacking(Users users, UsersBacking page, ShownOnce once, CurrentUser currentUser, Notices notices) {
        this.users = users;
        this.page = page;
        this.once = once;
        this.currentUser = currentUser;
        this.notices = notices;
    }

    /** What is filled in. */
    public UserDraft getDraft() {
        return draft;
    }

    /** The roles there are, the lesser one first. */
    public List<Role> getRoles() {
        return List.of(Role.READONLY, Role.ADMIN);
    }

    /** Opens the dialog, empty. */
    public void open() {
        draft = new UserDraft();
    }

    /** Adds the user; the dialog stays open and says why, at the field, when a rule is broken. */
    public void save() {
        try {
            NewUser made = users.create(draft, currentUser.actor());
            page.reload();
            notices.info("user.added", draft.getUsername());
            PrimeFaces.current().ajax().update("users", "notices");
            made.oneTimePassword()
                    .ifPresent(password -> once.show(notices.text("once.password", draft.getUsername()), password));
        } catch (UsernameTakenException taken) {
            notices.refusedAt("userForm:username", taken);
        } catch (WeakPasswordException weak) {
            notices.refusedAt("userForm:password", weak);
        } catch (InvalidInputException refusal) {
            notices.refused(refusal);
        }
    }
}
