package org.vcfcredentials.adoption;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vcfcredentials.adoption.AdoptedCredential.Former;
import org.vcfcredentials.adoption.AdoptedCredential.Identity;
import org.vcfcredentials.adoption.Count.Fate;
import org.vcfcredentials.platform.Secret;

/** How credentials and former passwords go on: duplicates become one, and what belongs to nothing is set aside. */
final class CredentialPlan {
    private static final Comparator<CredentialRow> OLDEST_FIRST =
            Comparator.comparing(CredentialRow::lastUpdated).thenComparing(CredentialRow::originalId);

    private final Findings findings;
    private final Ids ids;
    private final HistoryPlan history;
    private final List<AdoptedCredential> credentials = new ArrayList<>();
    private final List<SetAside> setAside = new ArrayList<>();

    private CredentialPlan(Original original, Findings findings, Instant now) {
        this.findings = findings;
        this.ids = new Ids(original.credentials());
        this.history = new HistoryPlan(original.history(), findings, now);
    }

    /** What is planned. */
    record Outcome(
            List<AdoptedCredential> credentials, List<SetAside> setAside, long lastCredential, long lastFormer) {}

    static Outcome of(Original original, Map<Long, AdoptedEnvironment> environments, Findings findings, Instant now) {
        var plan = new CredentialPlan(original, findings, now);
        var same = new LinkedHashMap<Identity, List<CredentialRow>>();
        var reader = new CredentialReader(environments, findings, now);
        for (Row row : original.credentials()) {
            Optional<CredentialRow> read = reader.read(row);
            read.ifPresent(found -> same.computeIfAbsent(found.identity(), none -> new ArrayList<>())
                    .add(found));
            if (read.isEmpty()) {
                plan.setAside(row, now);
            }
        }
        same.values().forEach(plan::merge);
        plan.setAside.addAll(plan.history.orphans());
        return new Outcome(plan.credentials, plan.setAside, plan.ids.last(), plan.history.lastId());
    }

    private void setAside(Row row, Instant now) {
        String subject = "Password of " + row.text("username").orElse("") + "@"
                + row.text("hostname").orElse("") + ", whose environment "
                + row.text("environment_id").orElse("") + " is not there";
        var password = row.secret("password");
        password.ifPresent(secret -> setAside.add(
                new SetAside(subject, secret, row.time("last_updated").orElse(now))));
        findings.count(Kind.CREDENTIALS, password.isPresent() ? Fate.SET_ASIDE : Fate.LEFT_OUT);
        findings.remark(subject, password.isPresent() ? SetAside.KEPT : "left out, because it was empty.");
    }

    /** The newest one goes on, with the newest password that any of them has and the history of all. */
    private void merge(List<CredentialRow> same) {
        same.sort(OLDEST_FIRST);
        CredentialRow newest = same.get(same.size() - 1);
        List<CredentialRow> withPassword =
                same.stream().filter(row -> row.password().isPresent()).toList();
        Optional<Secret> password =
                withPassword.stream().reduce((older, newer) -> newer).flatMap(CredentialRow::password);
        var former = new ArrayList<Former>();
        same.forEach(row -> former.addAll(history.of(row)));
        Set<Secret> told = former.stream().map(Former::password).collect(Collectors.toSet());
        password.ifPresent(told::add);
        for (int index = 0; index + 1 < withPassword.size(); index++) {
            history.replaced(withPassword.get(index), withPassword.get(index + 1), told)
                    .ifPresent(former::add);
        }
        credentials.add(newest.adopted(ids.of(newest.row()), password, former));
        count(same, newest.identity());
    }

    private void count(List<CredentialRow> same, Identity identity) {
        findings.count(Kind.CREDENTIALS, Fate.TAKEN_OVER);
        for (int index = 1; index < same.size(); index++) {
            findings.count(Kind.CREDENTIALS, Fate.MERGED);
        }
        if (same.size() > 1) {
            findings.remark(
                    identity.toString(),
                    "It was there " + same.size()
                            + " times. The newest password counts, the others are in its history.");
        }
    }
}
