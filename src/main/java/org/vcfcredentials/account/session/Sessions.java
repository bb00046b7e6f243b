package org.vcfcredentials.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.RequiresScope;
import org.vcfcredentials.account.Scope;
import org.vcfcredentials.account.user.User;
import org.vcfcredentials.account.user.UserStore;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;

/** The open sessions of whoever is signed in, and how many others have. */
@ApplicationScoped
public class Sessions {
    private final OpenSessions open;
    private final UserStore users;
    private final Audit audit;
    private final CurrentUser currentUser;
    private final HttpServletRequest request;

    @Inject
    public Sessions(
            OpenSessions open, UserStore users, Audit audit, CurrentUser currentUser, HttpServletRequest request) {
        this.open = open;
        this.users = users;
        this.audit = audit;
        this.currentUser = currentUser;
        this.request = request;
    }

    /** For the container's proxy. */
    protected Sessions() {
        this(null, null, null, null, null);
    }

    /** Those of whoever asks, the current one first, then by when they were heard of last. */
    @RequiresScope(Scope.ACCOUNT)
    public List<SessionSummary> list() {
        String current = current();
        return owner().stream()
                .flatMap(user -> open.of(user).stream())
                .map(session -> SessionSummary.of(session, current))
                .sorted(Comparator.comparing(SessionSummary::current)
                        .thenComparing(SessionSummary::lastSeen)
                        .reversed())
                .toList();
    }

    /** Ends one of them, and tells whether there was such a one. */
    @RequiresScope(Scope.ACCOUNT)
    public boolean end(String id, Actor actor) {
        boolean own = list().stream().anyMatch(session -> session.id().equals(id));
        if (own) {
            end(List.of(id), actor);
        }
        return own;
    }

    /** Ends all of them but the one that asks, and tells how many. */
    @RequiresScope(Scope.ACCOUNT)
    public int endOthers(Actor actor) {
        List<String> others = list().stream()
                .filter(session -> !session.current())
                .map(SessionSummary::id)
                .toList();
        end(others, actor);
        return others.size();
    }

    /** How many a user has open. */
    @AdminOnly
    public int count(long userId) {
        return users.find(userId).map(open::of).map(List::size).orElse(0);
    }

    private void end(List<String> ids, Actor actor) {
        if (!ids.isEmpty()) {
            audit.record(actor, AuditAction.SESSION_ENDED, ids.size() == 1 ? "one session" : ids.size() + " sessions");
            ids.forEach(open::end);
        }
    }

    private Optional<User> owner() {
        return currentUser.id().stream().boxed().findFirst().flatMap(users::find);
    }

    private String current() {
        return currentUser.token().isPresent()
                ? ""
                : SessionLogin.of(request).map(SessionLogin::id).orElse("");
    }
}
