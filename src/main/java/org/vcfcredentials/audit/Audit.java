package org.vcfcredentials.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The record of who did what. An entry is durable when {@link #record} returns; when it throws, do not hand out the secret. */
@ApplicationScoped
public class Audit {
    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    Audit(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** For the container's proxy. */
    Audit() {
        this(null, null);
    }

    /**
     * Writes one entry. Inside the caller's transaction it is written, or not, together with what it tells of.
     *
     * @param subject what it was done to, for people: {@code environment Lab West}, {@code root@esx-1.lab (ESXI) in Lab West};
     *     never a secret, shortened to 500 characters
     */
    @Transactional
    public void record(Actor actor, AuditAction action, String subject) {
        entityManager.persist(new AuditEntry(clock.instant(), actor, action, subject));
    }
}
