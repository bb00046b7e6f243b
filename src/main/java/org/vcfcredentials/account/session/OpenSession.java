package org.vcfcredentials.account.session;

import java.time.Instant;

/** A session that somebody logged in to: when, from where, with what, and when it was heard of last. No secret is in it. */
record OpenSession(SessionLogin login, Instant startedAt, Instant lastSeen, String address, String userAgent) {
    OpenSession seen(Instant now) {
        return new OpenSession(login, startedAt, now, address, userAgent);
    }
}
