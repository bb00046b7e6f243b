package org.vcfcredentials.credential;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the former passwords of a credential, without the passwords, and how long each was in use. */
final class HistoryQuery {
    private static final String FORMER = "SELECT p.id, p.changedAt, p.changedBy, r.id, r.startedBy, r.startedAt"
            + " FROM PasswordEntry p LEFT JOIN SyncRun r ON r.id = p.syncRunId"
            + " WHERE p.credential.id = :id ORDER BY p.changedAt DESC, p.id DESC";

    private final EntityManager entityManager;

    HistoryQuery(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Newest first. Each is valid from when the one before it was replaced; the oldest from when the credential was first seen. */
    List<FormerPassword> former(long credentialId) {
        List<Object[]> rows = entityManager
                .createQuery(FORMER, Object[].class)
                .setParameter("id", credentialId)
                .getResultList();
        var former = new ArrayList<FormerPassword>();
        for (int index = 0; index < rows.size(); index++) {
            Instant from = index + 1 < rows.size() ? (Instant) rows.get(index + 1)[1] : firstSeen(credentialId);
            former.add(former(rows.get(index), from));
        }
        return former;
    }

    private static FormerPassword former(Object[] row, Instant from) {
        Instant changedAt = (Instant) row[1];
        Instant validFrom = from.isBefore(changedAt) ? from : changedAt;
        Optional<ReplacingRun> run =
                Optional.ofNullable((String) row[4]).map(by -> new ReplacingRun((Long) row[3], by, (Instant) row[5]));
        return new FormerPassword((Long) row[0], validFrom, changedAt, (String) row[2], run);
    }

    private Instant firstSeen(long credentialId) {
        return entityManager
                .createQuery("SELECT c.firstSeen FROM Credential c WHERE c.id = :id", Instant.class)
                .setParameter("id", credentialId)
                .getSingleResult();
    }
}
