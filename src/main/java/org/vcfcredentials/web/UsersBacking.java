package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalLong;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.session.Sessions;
import org.vcfcredentials.account.user.UserSummary;
import org.vcfcredentials.account.user.Users;

/** The page of the users, for admins. */
@Named
@RequestScoped
public class UsersBacking {
    private final Users users;
    private final Sessions sessions;
    private final CurrentUser currentUser;
    private List<UserSummary> list;

    /** For the container's proxy. */
    UsersBacking() {
        this(null, null, null);
    }

    @Inject
    UsersBacking(Users users, Sessions sessions, CurrentUser currentUser) {
        this.users = users;
        this.sessions = sessions;
        this.currentUser = currentUser;
    }

    /** All of them by name, as they were when first asked for in this request. */
    public List<UserSummary> getList() {
        if (list == null) {
            list = users.list();
        }
        return list;
    }

    /** Looks again, after something was changed. */
    void reload() {
        list = null;
    }

    /** How many sessions somebody has open. */
    public int sessions(UserSummary user) {
        return sessions.count(user.id());
    }

    /** Whether it is the one who looks at the page. */
    public boolean self(UserSummary user) {
        OptionalLong id = currentUser.id();
        return id.isPresent() && id.getAsLong() == user.id();
    }
}
