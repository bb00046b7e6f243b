package org.vcfcredentials.account.session;

import java.time.Instant;

/**
 * A session as its user sees it.
 *
 * @param current whether it is the one that asks
 */
public record SessionSummary(
        String id, Instant startedAt, Instant lastSeen, String address, String userAgent, boolean current) {
    static SessionSummary of(OpenSession session, String current) {
        String id = session.login().id();
        return new SessionSummary(
                id,
                session.startedAt(),
                session.lastSeen(),
                session.address(),
                session.userAgent(),
                id.equals(current));
    }
}
