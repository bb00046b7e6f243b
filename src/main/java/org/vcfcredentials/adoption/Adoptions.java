package org.vcfcredentials.adoption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;

/** The report of the adoption this database began with, if it did. */
@ApplicationScoped
public class Adoptions {
    private static final int MOST_REMARKS = 500;

    private final EntityManager entityManager;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Adoptions(EntityManager entityManager, Audit audit, Clock clock) {
        this.entityManager = entityManager;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy. */
    Adoptions() {
        this(null, null, null);
    }

    /** Whether an admin should be told of the report: until one of them has said that it was read. */
    public boolean isNews() {
        return adoption().filter(adoption -> !adoption.dismissed()).isPresent();
    }

    /** The report; empty when nothing was adopted. */
    @AdminOnly
    public Optional<AdoptionReport> report() {
        return adoption().map(adoption -> new AdoptionReport(adoption.adoptedAt(), counts(), remarks(), remarkCount()));
    }

    /** What was adopted, in a sentence with all counts; empty when nothing was. */
    Optional<String> description() {
        return adoption().map(adoption -> Count.describe(counts(), remarkCount()));
    }

    private List<Count> counts() {
        return entityManager
                .createQuery("SELECT c FROM CountRow c ORDER BY c.id", CountRow.class)
                .getResultStream()
                .map(CountRow::count)
                .toList();
    }

    private long remarkCount() {
        return entityManager
                .createQuery("SELECT COUNT(r) FROM RemarkRow r", Long.class)
                .getSingleResult();
    }

    private List<Remark> remarks() {
        return entityManager
                .createQuery("SELECT r FROM RemarkRow r ORDER BY r.id", RemarkRow.class)
                .setMaxResults(MOST_REMARKS)
                .getResultStream()
                .map(RemarkRow::remark)
                .toList();
    }

    /** Shows the notice to nobody any more; the report stays. */
    @AdminOnly
    @Transactional
    public void dismiss(Actor actor) {
        adoption().filter(adoption -> !adoption.dismissed()).ifPresent(adoption -> {
            audit.record(actor, AuditAction.ADOPTION_DISMISSED, "notice of the adopted database");
            adoption.dismiss(actor.username(), clock.instant());
        });
    }

    private Optional<Adoption> adoption() {
        return Optional.ofNullable(entityManager.find(Adoption.class, Adoption.ID));
    }
}
