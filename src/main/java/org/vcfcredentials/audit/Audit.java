package org.vcfcredentials.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The record of who did what. An entry is durable when {@link #record} returns; when it throws, do not hand out the secret. */
@ApplicationScoped
public class Audit {
    /**
     * Writes one entry.
     *
     * @param subject what it was done to, for people: {@code environment Lab West}, {@code root@esx-1.lab (ESXI) in Lab West};
     *     never a secret, shortened to 500 characters
     */
    @Transactional
    public void record(Actor actor, AuditAction action, String subject) {
        throw new UnsupportedOperationException("not built yet");
    }
}
