package org.vcfcredentials.credential;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads and opens the former passwords of many credentials at once. */
final class FormerQuery {
    private static final String FORMER =
            "SELECT p.credential.id, p.id, p.password, p.changedAt, p.credential.firstSeen,"
                    + " p.credential.username, p.credential.hostname FROM PasswordEntry p WHERE p.credential.id IN :ids ORDER BY p.credential.id, p.changedAt, p.id";

    private final EntityManager entityManager;
    private final Opening opening;

    FormerQuery(EntityManager entityManager, Opening opening) {
        this.entityManager = entityManager;
        this.opening = opening;
    }

    /** By the id of the credential, oldest first; those that have none are left out. */
    Map<Long, List<RevealedPassword>> of(List<Long> credentialIds) {
        Map<Long, List<RevealedPassword>> former = new HashMap<>();
        entityManager
                .createQuery(FORMER, Object[].class)
                .setParameter("ids", credentialIds)
                .getResultList()
                .forEach(row -> add(former.computeIfAbsent((Long) row[0], id -> new ArrayList<>()), row));
        return former;
    }

    /** Each is valid from when the one before it was replaced; the oldest from when the credential was first seen. */
    private void add(List<RevealedPassword> before, Object[] row) {
        Instant until = (Instant) row[3];
        Instant from = before.isEmpty()
                ? (Instant) row[4]
                : before.get(before.size() - 1).until();
        before.add(new RevealedPassword(
                opening.former((Long) row[1], row[2], row[5] + "@" + row[6]),
                from.isBefore(until) ? from : until,
                until));
    }
}
