package org.vcfcredentials.account.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.vcfcredentials.account.Role;
import org.vcfcredentials.account.password.PasswordHasher;
import org.vcfcredentials.account.password.PasswordRules;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.StartupState;
import org.vcfcredentials.platform.StartupStep;

/**
 * Creates the first admin when there is no admin at all, which may be so after an adoption; never touches an existing user. With
 * {@code VCM_ADMIN_PASSWORD} no change of password is forced; without, {@code admin} lets in to change it and for nothing else.
 */
@ApplicationScoped
public class FirstAdmin implements StartupStep {
    static final String USERNAME = "admin";

    private static final Secret PASSWORD = Secret.of(USERNAME);

    private final UserStore store;
    private final PasswordHasher hasher;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public FirstAdmin(UserStore store, PasswordHasher hasher, Settings settings, Clock clock) {
        this.store = store;
        this.hasher = hasher;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy. */
    FirstAdmin() {
        this(null, null, null, null);
    }

    @Override
    public Place place() {
        return Place.ADMIN;
    }

    /**
     * Creates the admin if need be.
     *
     * @throws StartupException 78 when {@code VCM_ADMIN_PASSWORD} is needed and breaks a rule
     */
    @Override
    public String run() {
        if (store.hasAdmin()) {
            return "there is one already";
        }
        Optional<Secret> given = settings.initialAdminPassword();
        given.ifPresent(FirstAdmin::check);
        var admin = new User(freeName(), Role.ADMIN, clock.instant());
        admin.setPassword(hasher.hash(given.orElse(PASSWORD)), given.isEmpty(), clock.instant());
        if (!store.addFirstAdmin(admin)) {
            return "there is one already";
        }
        StartupState.greeting("Log in as " + admin.username()
                + (given.isPresent()
                        ? " with the password that VCM_ADMIN_PASSWORD set."
                        : " with the password admin; you will be asked for a new one."));
        return admin.username() + " created";
    }

    /** Somebody who may change nothing may have been adopted under that name. */
    private String freeName() {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? USERNAME : USERNAME + "-" + number)
                .filter(name -> store.find(name).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Refuses the start when the first admin may not have this password. */
    static void check(Secret password) {
        try {
            PasswordRules.check(USERNAME, password);
        } catch (InvalidInputException broken) {
            throw new StartupException(
                    StartupException.CONFIGURATION,
                    "VCM_ADMIN_PASSWORD cannot be used. " + broken.getMessage(),
                    broken);
        }
    }
}
