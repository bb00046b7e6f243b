package org.vcfcredentials.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The record of who did what. An entry is durable when {@link #record} returns; when it throws, do not hand out the secret. */
@ApplicationScoped
public class Audit {
    private final AuditChain chain;
    private final Clock clock;

    @Inject
    Audit(AuditChain chain, Clock clock) {
        this.chain = chain;
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
        chain.append(List.of(new AuditEntry(clock.instant(), actor, action, subject)));
    }
}
