package org.vcfcredentials.adoption;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vcfcredentials.adoption.AdoptedCredential.Former;
import org.vcfcredentials.adoption.Count.Fate;
import org.vcfcredentials.platform.Secret;

/** Where the former passwords go. */
final class HistoryPlan {
    private static final String BY_US = "SYSTEM";
    private static final Set<String> CHANGED_BY = Set.of("SYNC", "MANUAL", BY_US);

    private final Map<Long, List<Row>> byCredential = new HashMap<>();
    private final List<Row> ofNone = new ArrayList<>();
    private final Findings findings;
    private final Instant now;
    private final Ids ids;

    HistoryPlan(List<Row> rows, Findings findings, Instant now) {
        this.findings = findings;
        this.now = now;
        this.ids = new Ids(rows);
        for (Row row : rows) {
            row.number("credential_id")
                    .map(id -> byCredential.computeIfAbsent(id, none -> new ArrayList<>()))
                    .orElse(ofNone)
                    .add(row);
        }
    }

    /** Those of one credential; they are orphans no more. */
    List<Former> of(CredentialRow credential) {
        List<Row> rows = Optional.ofNullable(byCredential.remove(credential.originalId()))
                .orElse(List.of());
        return rows.stream().flatMap(row -> former(row, credential).stream()).toList();
    }

    private Optional<Former> former(Row row, CredentialRow credential) {
        Optional<Secret> password = row.secret("password");
        findings.count(Kind.FORMER_PASSWORDS, password.isPresent() ? Fate.TAKEN_OVER : Fate.LEFT_OUT);
        if (password.isEmpty()) {
            findings.remark(credential.identity().toString(), "A former password was left out: it was empty.");
        }
        Instant changed = row.time("changed_at").orElse(credential.lastUpdated());
        return password.map(secret -> new Former(ids.of(row), secret, changed, changedBy(row)));
    }

    private static String changedBy(Row row) {
        return row.text("changed_by")
                .map(text -> text.strip().toUpperCase(Locale.ROOT))
                .filter(CHANGED_BY::contains)
                .orElse(BY_US);
    }

    /**
     * The current password of a duplicate, which a newer one replaces, unless it is told anyway.
     *
     * @param told the passwords that are; gets this one
     */
    Optional<Former> replaced(CredentialRow older, CredentialRow newer, Set<Secret> told) {
        Secret password = older.password().orElseThrow();
        return told.add(password)
                ? Optional.of(new Former(ids.next(), password, newer.lastUpdated(), BY_US))
                : Optional.empty();
    }

    /** What is left when every credential has its own. */
    List<SetAside> orphans() {
        var orphans = new ArrayList<SetAside>();
        byCredential.forEach((id, rows) -> orphans.addAll(orphans("credential " + id + ", which is not there", rows)));
        orphans.addAll(orphans("no credential", ofNone));
        return orphans;
    }

    private List<SetAside> orphans(String owner, List<Row> rows) {
        var kept = new ArrayList<SetAside>();
        for (Row row : rows) {
            String subject = "Former password " + row.text("id").orElse("") + " of " + owner;
            Instant changed = row.time("changed_at").orElse(now);
            row.secret("password").ifPresent(password -> kept.add(new SetAside(subject, password, changed)));
            findings.count(Kind.FORMER_PASSWORDS, row.secret("password").isPresent() ? Fate.SET_ASIDE : Fate.LEFT_OUT);
        }
        int empty = rows.size() - kept.size();
        if (!kept.isEmpty()) {
            findings.remark("Former passwords of " + owner, kept.size() + ": " + SetAside.KEPT);
        }
        if (empty > 0) {
            findings.remark("Former passwords of " + owner, empty + ": left out, because they were empty.");
        }
        return kept;
    }

    long lastId() {
        return ids.last();
    }
}
