package org.vcfcredentials.audit;

import java.util.ArrayList;
import java.util.List;

/** Keeps what was recorded. */
public class InMemoryAudit extends Audit {
    /** One line per entry: user, action, subject. */
    public final List<String> entries = new ArrayList<>();

    @Override
    public void record(Actor actor, AuditAction action, String subject) {
        entries.add(actor.username() + " " + action + " " + subject);
    }
}
