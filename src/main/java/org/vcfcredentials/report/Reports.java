package org.vcfcredentials.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.vcfcredentials.platform.Page;

/**
 * Reports over all environments. Only present credentials count whose password is known and was not withheld the last time: an old
 * one would be compared with a new one.
 */
@ApplicationScoped
public class Reports {
    private final EntityManager entityManager;

    @Inject
    Reports(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** For the container's proxy. */
    Reports() {
        this(null);
    }

    /**
     * Passwords that more than one account has, the most shared first; {@code size} of them from the index {@code first} on.
     *
     * @param members how many of the accounts that have one are named at most
     */
    public Page<SharedPassword> sharedPasswords(int first, int size, int members) {
        return new SharedPasswordQuery(entityManager, members).page(first, size);
    }

    /** How many accounts there are for which the two sources of an environment disagree. */
    public long driftCount() {
        return new DriftQuery(entityManager).count();
    }

    /** Accounts for which the two sources of an environment disagree, by environment, host and user. */
    public Page<Drift> drift(int first, int size) {
        return new DriftQuery(entityManager).page(first, size);
    }
}
