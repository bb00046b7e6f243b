package org.vcfcredentials.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupState;
import org.vcfcredentials.platform.StartupStep;

/** The start-up's care that somebody can log in. */
@ApplicationScoped
class EnsureFirstAdmin implements StartupStep {
    private final Users users;
    private final Settings settings;

    @Inject
    EnsureFirstAdmin(Users users, Settings settings) {
        this.users = users;
        this.settings = settings;
    }

    /** For the container's proxy. */
    EnsureFirstAdmin() {
        this(null, null);
    }

    @Override
    public Place place() {
        return Place.ADMIN;
    }

    @Override
    public String run() {
        if (!users.createFirstAdmin()) {
            return "there are users";
        }
        StartupState.greeting(
                settings.initialAdminPassword().isPresent()
                        ? "Log in as admin with the password that VCM_ADMIN_PASSWORD set."
                        : "Log in as admin with the password admin; you will be asked for a new one.");
        return "created";
    }
}
