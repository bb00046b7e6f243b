package org.vcfcredentials.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What about a credential needs care, as its source last found out. Retired ones need none. */
public enum CredentialState {
    /** The password has ended, or the source says so without a date. */
    EXPIRED("(c.facts.expiresAt < :from OR (c.facts.expiresAt IS NULL AND c.facts.expiryStatus = 'EXPIRED'))", 0),
    /** It ends within a week. */
    EXPIRES_IN_7_DAYS(CredentialState.ENDS, 7),
    /** It ends within 30 days, those of the week included. */
    EXPIRES_IN_30_DAYS(CredentialState.ENDS, 30),
    /** The source could not log in with it. */
    DISCONNECTED("c.facts.connectivity NOT IN ('', 'ACTIVE', 'UNKNOWN')", 0);

    private static final String ENDS = "c.facts.expiresAt >= :from AND c.facts.expiresAt < :until";

    private final String condition;
    private final int days;

    CredentialState(String condition, int days) {
        this.condition = condition;
        this.days = days;
    }

    /** In a query over credentials {@code c}, with {@link #parameters}. */
    String condition() {
        return condition;
    }

    /** Those that the condition has, by name: from when, and until when. */
    Map<String, Object> parameters(Instant now) {
        Map<String, Object> parameters = new HashMap<>();
        if (condition.contains(":from")) {
            parameters.put("from", now);
        }
        if (condition.contains(":until")) {
            parameters.put("until", now.plus(Duration.ofDays(days)));
        }
        return parameters;
    }
}
