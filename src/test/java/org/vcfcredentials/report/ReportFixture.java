package org.vcfcredentials.report;

import jakarta.persistence.EntityManager;

/** Reports on the database of a test. */
public final class ReportFixture {
    private ReportFixture() {}

    /** The service on this entity manager. */
    public static Reports reports(EntityManager entityManager) {
        return new Reports(entityManager);
    }
}
