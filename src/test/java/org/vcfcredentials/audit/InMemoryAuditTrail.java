package org.vcfcredentials.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vcfcredentials.platform.Page;

/** Always the same two entries; remembers what was asked. */
public class InMemoryAuditTrail extends AuditTrail {
    /** When both were written. */
    public static final Instant WRITTEN = Instant.parse("2026-05-03T10:00:00Z");

    /** One line for each question. */
    public final List<String> asked = new ArrayList<>();

    /** What {@link #verify} tells. */
    public Optional<String> problem = Optional.empty();

    private static final List<AuditRecord> ENTRIES = List.of(
            new AuditRecord(2, WRITTEN, "=alice", "REVEAL", "root@esx-1", "192.0.2.7", "Firefox"),
            new AuditRecord(1, WRITTEN, "admin", "LOGIN", "", "192.0.2.8", "curl"));

    @Override
    public Page<AuditRecord> find(AuditFilter filter, int first, int size) {
        asked.add(filter.describe() + " " + first + " " + size);
        return new Page<>(ENTRIES, 102);
    }

    @Override
    public void export(AuditFilter filter, Actor actor, Consumer<AuditRecord> sink) {
        asked.add(actor.username() + " exports " + filter.describe());
        ENTRIES.forEach(sink);
    }

    @Override
    public AuditVerdict verify() {
        return new AuditVerdict(2, Optional.of(WRITTEN), problem);
    }
}
