package org.vcfcredentials.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupException;

/** The users. */
@ApplicationScoped
public class Users {
    private static final System.Logger LOGGER = System.getLogger(Users.class.getName());
    private static final String FIRST_ADMIN = "admin";
    private static final Secret FIRST_PASSWORD = Secret.of("admin");

    private final UserStore store;
    private final PasswordHasher hasher;
    private final PasswordChange passwordChange;
    private final Settings settings;
    private final Clock clock;

    @Inject
    Users(UserStore store, PasswordHasher hasher, PasswordChange passwordChange, Settings settings, Clock clock) {
        this.store = store;
        this.hasher = hasher;
        this.passwordChange = passwordChange;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy. */
    Users() {
        this(null, null, null, null, null);
    }

    /**
     * Creates the first admin when there is no user at all, and tells whether it did. Called during start-up; never touches an
     * existing user. With {@code VCM_ADMIN_PASSWORD} no change is forced; without, {@code admin} lets in once, to change it.
     *
     * @throws StartupException 78 when {@code VCM_ADMIN_PASSWORD} is needed and breaks a rule
     */
    public boolean createFirstAdmin() {
        if (!store.isEmpty()) {
            return false;
        }
        Optional<Secret> given = settings.initialAdminPassword();
        given.ifPresent(Users::checkInitial);
        var admin = new User(FIRST_ADMIN, Role.ADMIN, clock.instant());
        admin.setPassword(hasher.hash(given.orElse(FIRST_PASSWORD)), given.isEmpty(), clock.instant());
        boolean created = store.addFirst(admin);
        if (created) {
            LOGGER.log(System.Logger.Level.INFO, "There was no user; the user admin was created");
        }
        return created;
    }

    /**
     * Changes the password of the acting user and ends that user's other sessions and tokens.
     *
     * @throws org.vcfcredentials.platform.InvalidInputException when the current one is wrong or was tried too often, or the new
     *     one breaks a rule (8 to 128 characters, not the current one, not the user name, not one character repeated)
     */
    public void changePassword(Actor actor, Secret current, Secret next) {
        passwordChange.change(actor, current, next);
    }

    private static void checkInitial(Secret password) {
        try {
            PasswordRules.check(FIRST_ADMIN, password);
        } catch (InvalidInputException broken) {
            throw new StartupException(
                    StartupException.CONFIGURATION,
                    "VCM_ADMIN_PASSWORD cannot be used. " + broken.getMessage(),
                    broken);
        }
    }
}
