package org.vcfcredentials.adoption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.audit.AuditFilter;
import org.vcfcredentials.audit.AuditTrail;
import org.vcfcredentials.platform.StartupStep;

/** Tells the audit of an adoption, once, at the first start that can write to it. */
@ApplicationScoped
class AdoptionEntry implements StartupStep {
    private static final AuditFilter ADOPTED =
            new AuditFilter("", Optional.of(AuditAction.DATABASE_ADOPTED), "", Optional.empty(), Optional.empty());

    private final Adoptions adoptions;
    private final AuditTrail trail;
    private final Audit audit;

    @Inject
    AdoptionEntry(Adoptions adoptions, AuditTrail trail, Audit audit) {
        this.adoptions = adoptions;
        this.trail = trail;
        this.audit = audit;
    }

    /** For the container's proxy. */
    AdoptionEntry() {
        this(null, null, null);
    }

    @Override
    public Place place() {
        return Place.ADOPTION;
    }

    @Override
    public String run() {
        Optional<String> adopted = adoptions.description();
        if (adopted.isEmpty()) {
            return "none";
        }
        if (trail.find(ADOPTED, 0, 1).total() > 0) {
            return "in the audit";
        }
        audit.record(Actor.SYSTEM, AuditAction.DATABASE_ADOPTED, "the predecessor's database: " + adopted.get());
        return "now in the audit";
    }
}
