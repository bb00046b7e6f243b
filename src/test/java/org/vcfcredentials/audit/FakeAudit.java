package org.vcfcredentials.audit;

import java.util.ArrayList;
import java.util.List;

/** Remembers what was recorded, and fails when told to. */
public final class FakeAudit extends Audit {
    private final List<String> entries = new ArrayList<>();
    private boolean broken;

    /** Makes every further recording fail. */
    public void breakDown() {
        broken = true;
    }

    /** What was recorded: user, action and subject. */
    public List<String> entries() {
        return entries;
    }

    @Override
    public void record(Actor actor, AuditAction action, String subject) {
        if (broken) {
            throw new IllegalStateException("The audit cannot be written.");
        }
        entries.add(actor.username() + " " + action + " " + subject);
    }
}
