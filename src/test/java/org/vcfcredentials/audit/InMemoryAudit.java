package org.vcfcredentials.audit;

import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;

/** Keeps what was recorded. */
public class InMemoryAudit extends Audit {
    /** One line per entry: user, action, subject. */
    public final List<String> entries = new ArrayList<>();

    private boolean full;

    /** From now on nothing can be written. */
    public void fill() {
        full = true;
    }

    @Override
    public void record(Actor actor, AuditAction action, String subject) {
        if (full) {
            throw new PersistenceException("The audit is full.");
        }
        entries.add(actor.username() + " " + action + " " + subject);
    }
}
