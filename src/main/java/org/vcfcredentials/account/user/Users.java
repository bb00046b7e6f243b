package org.vcfcredentials.account.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.password.PasswordHasher;
import org.vcfcredentials.account.password.PasswordRules;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.platform.Secret;

/** The users, as admins manage them. Nobody does so with themself, and the last admin who can log in stays one. */
@ApplicationScoped
public class Users {
    /** How long a password that an admin gave lets in. */
    public static final Duration ONE_TIME = Duration.ofDays(3);

    private final UserStore store;
    private final PasswordHasher hasher;
    private final Validator validator;
    private final CurrentUser currentUser;
    private final Clock clock;

    @Inject
    public Users(UserStore store, PasswordHasher hasher, Validator validator, CurrentUser currentUser, Clock clock) {
        this.store = store;
        this.hasher = hasher;
        this.validator = validator;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Users() {
        this(null, null, null, null, null);
    }

    /** All of them by name. */
    @AdminOnly
    public List<UserSummary> list() {
        return store.list();
    }

    /** One of them. */
    @AdminOnly
    public UserSummary find(long id) {
        return store.list().stream()
                .filter(user -> user.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("user", id));
    }

    /**
     * Adds one, whose password must be changed at the first login, within {@link #ONE_TIME}.
     *
     * @throws InvalidInputException when a rule is broken: {@link UsernameTakenException}, {@link
     *     org.vcfcredentials.account.password.WeakPasswordException} or another one
     */
    @AdminOnly
    public NewUser create(UserDraft draft, Actor actor) {
        var broken = validator.validate(draft);
        if (!broken.isEmpty()) {
            throw new InvalidInputException(broken.iterator().next().getMessage());
        }
        Optional<Secret> made = draft.getPassword().isEmpty() ? Optional.of(newPassword()) : Optional.empty();
        Secret password = made.orElseGet(draft::getPassword);
        PasswordRules.check(draft.getUsername(), password);
        Instant now = clock.instant();
        var user = new User(draft.getUsername(), draft.getRole(), now);
        user.setOneTimePassword(hasher.hash(password), now, now.plus(ONE_TIME));
        return new NewUser(store.add(user, actor), made);
    }

    /** Changes role and state. What takes rights away ends the user's sessions and tokens at once. */
    @AdminOnly
    public void change(long id, UserChange change, Actor actor) {
        refuseOneself(id);
        store.change(id, change, actor);
    }

    /** Ends the user's sessions, tokens and password, and gives another that must be changed within {@link #ONE_TIME}. */
    @AdminOnly
    public Secret resetPassword(long id, Actor actor) {
        refuseOneself(id);
        Secret password = newPassword();
        store.resetPassword(id, hasher.hash(password), clock.instant().plus(ONE_TIME), actor);
        return password;
    }

    /** Ends all sessions and tokens of a user. */
    @AdminOnly
    public void logOut(long id, Actor actor) {
        store.logOut(id, actor);
    }

    /** Deletes a user; what the audit says of them stays. */
    @AdminOnly
    public void delete(long id, Actor actor) {
        refuseOneself(id);
        store.delete(id, actor);
    }

    private static Secret newPassword() {
        return Secret.of(RandomText.oneTimePassword());
    }

    private void refuseOneself(long id) {
        if (currentUser.id().orElse(0) == id) {
            throw new InvalidInputException("Nobody does this to themself. Ask another admin.");
        }
    }
}
