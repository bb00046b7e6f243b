package org.vcfcredentials.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.vcfcredentials.crypto.Stamps;
import org.vcfcredentials.platform.Page;

/** Reading the record, for admins: whoever calls sees to that. */
@ApplicationScoped
public class AuditTrail {
    private static final int CHUNK = 1_000;

    private final EntityManager entityManager;
    private final Audit audit;
    private final Stamps stamps;

    @Inject
    AuditTrail(EntityManager entityManager, Audit audit, Stamps stamps) {
        this.entityManager = entityManager;
        this.audit = audit;
        this.stamps = stamps;
    }

    /** For the container's proxy. */
    AuditTrail() {
        this(null, null, null);
    }

    /** Entries, newest first: {@code size} of them from the index {@code first} on, cut by the database. */
    public Page<AuditRecord> find(AuditFilter filter, int first, int size) {
        var search = new AuditSearch(filter);
        return new Page<>(search.rows(entityManager, first, size), search.total(entityManager));
    }

    /** Hands every entry to {@code sink}, newest first. That it was asked for is recorded before, and so among them. */
    public void export(AuditFilter filter, Actor actor, Consumer<AuditRecord> sink) {
        audit.record(actor, AuditAction.AUDIT_EXPORTED, filter.describe());
        AuditSearch search = new AuditSearch(filter).withoutNewer(entityManager);
        List<AuditRecord> rows = search.rows(entityManager, 0, CHUNK);
        for (int first = CHUNK; !rows.isEmpty(); first += CHUNK) {
            rows.forEach(sink);
            rows = search.rows(entityManager, first, CHUNK);
        }
    }

    /** Follows the whole chain and tells whether every entry is the one that was written; reads everything, changes nothing. */
    public AuditVerdict verify() {
        return new ChainInspection(entityManager, stamps).verdict();
    }
}
