package org.vcfcredentials.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which entries to show; what is empty does not restrict them.
 *
 * @param username a part of the user's name, ignoring case
 * @param subject a part of what it was done to, ignoring case
 * @param from the first moment
 * @param until the first moment after
 */
public record AuditFilter(
        String username,
        Optional<AuditAction> action,
        String subject,
        Optional<Instant> from,
        Optional<Instant> until) {
    /** Every entry. */
    public static final AuditFilter ALL = new AuditFilter("", Optional.empty(), "", Optional.empty(), Optional.empty());

    /** For people: what is restricted, or that nothing is. */
    public String describe() {
        List<String> parts = new ArrayList<>();
        Optional.of(username).filter(text -> !text.isBlank()).ifPresent(text -> parts.add("user " + text));
        action.ifPresent(only -> parts.add("action " + only));
        Optional.of(subject).filter(text -> !text.isBlank()).ifPresent(text -> parts.add("subject " + text));
        from.ifPresent(moment -> parts.add("from " + moment));
        until.ifPresent(moment -> parts.add("until " + moment));
        return parts.isEmpty() ? "all entries" : String.join(", ", parts);
    }
}
