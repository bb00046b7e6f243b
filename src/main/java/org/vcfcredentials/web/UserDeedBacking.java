package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.Role;
import org.vcfcredentials.account.user.UserChange;
import org.vcfcredentials.account.user.UserSummary;
import org.vcfcredentials.account.user.Users;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.web.faces.Notices;

/** The dialog that asks before something is done to a user; to whom, and what, are parameters of each request. */
@Named
@RequestScoped
public class UserDeedBacking {
    private final Users users;
    private final UsersBacking page;
    private final ShownOnce once;
    private final CurrentUser currentUser;
    private final Notices notices;

    @Inject
    @Param(name = "user")
    private Long id;

    @Inject
    @Param(name = "deed")
    private UserDeed deed;

    private UserSummary user;

    /** For the container's proxy. */
    UserDeedBacking() {
        this(null, null, null, null, null);
    }

    @Inject
    UserDeedBacking(Users users, UsersBacking page, ShownOnce once, CurrentUser currentUser, Notices notices) {
        this.users = users;
        this.page = page;
        this.once = once;
        this.currentUser = currentUser;
        this.notices = notices;
    }

    /** What can be done to a user. */
    public List<UserDeed> possible(UserSummary target) {
        return List.of(UserDeed.values()).stream()
                .filter(each -> each.fits(target))
                .toList();
    }

    /** Shows what would happen. */
    public void ask() {
        try {
            user = users.find(id);
        } catch (NotFoundException gone) {
            notices.error(gone);
        }
    }

    /** Does it. */
    public void confirm() {
        try {
            user = users.find(id);
            perform(currentUser.actor());
            notices.info("user.done." + deed, user.username());
        } catch (NotFoundException gone) {
            notices.error(gone);
        } catch (InvalidInputException refusal) {
            notices.refused(refusal);
        }
        page.reload();
    }

    private void perform(Actor actor) {
        switch (deed) {
            case MAKE_ADMIN -> users.change(id, UserChange.of(Role.ADMIN), actor);
            case MAKE_READONLY -> users.change(id, UserChange.of(Role.READONLY), actor);
            case DISABLE -> users.change(id, UserChange.of(false), actor);
            case ENABLE -> users.change(id, UserChange.of(true), actor);
            case LOG_OUT -> users.logOut(id, actor);
            case DELETE -> users.delete(id, actor);
            case RESET -> once.show(notices.text("once.password", user.username()), users.resetPassword(id, actor));
        }
    }

    /** Whom the question is about; {@code null} before it was asked. */
    public UserSummary getUser() {
        return user;
    }

    /** What the question is about; {@code null} before it was asked. */
    public UserDeed getDeed() {
        return deed;
    }

    /** The question in words. */
    public String getQuestion() {
        return Optional.ofNullable(user)
                .map(target -> notices.text(
                        "user.question." + deed, target.username(), page.sessions(target), target.tokens()))
                .orElse("");
    }
}
