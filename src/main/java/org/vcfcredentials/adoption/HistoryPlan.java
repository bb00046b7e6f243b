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
        byCredential.values().forEach(rows -> rows.forEach(row -> orphan(row).ifPresent(orphans::add)));
        ofNone.forEach(row -> orphan(row).ifPresent(orphans::add));
        return orphans;
    }

    private Optional<SetAside> orphan(Row row) {
        String subject = "Former password " + row.text("id").orElse("") + " of credential "
                + row.text("credential_id").orElse("") + ", which is not there";
        Optional<Secret> password = row.secret("password");
        findings.count(Kind.FORMER_PASSWORDS, password.isPresent() ? Fate.SET_ASIDE : Fate.LEFT_OUT);
        findings.remark(subject, password.isPresent() ? SetAside.KEPT : "Left out: it was empty.");
        return password.map(
                secret -> new SetAside(subject, secret, row.time("changed_at").orElse(now)));
    }

    long lastId() {
        return ids.last();
    }
}
