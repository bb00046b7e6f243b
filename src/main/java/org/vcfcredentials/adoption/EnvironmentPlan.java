package org.vcfcredentials.adoption;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vcfcredentials.adoption.Count.Fate;
import org.vcfcredentials.environment.SyncStatus;
import org.vcfcredentials.vcf.Source;

/** How the environments go on. Every one does: what does not fit is repaired and remarked. */
final class EnvironmentPlan {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 500;

    private final Findings findings;
    private final Instant now;
    private final Ids ids;
    private final Set<String> names = new HashSet<>();

    private EnvironmentPlan(Findings findings, Instant now, Ids ids) {
        this.findings = findings;
        this.now = now;
        this.ids = ids;
    }

    /** The environments by the ids they had. */
    static Map<Long, AdoptedEnvironment> of(List<Row> rows, Findings findings, Instant now) {
        var plan = new EnvironmentPlan(findings, now, new Ids(rows));
        var environments = new LinkedHashMap<Long, AdoptedEnvironment>();
        rows.stream()
                .sorted(Comparator.comparing(row -> row.number("id").orElse(Long.MAX_VALUE)))
                .forEach(row -> environments.put(row.number("id").orElse(0L), plan.environment(row)));
        return environments;
    }

    private AdoptedEnvironment environment(Row row) {
        findings.count(Kind.ENVIRONMENTS, Fate.TAKEN_OVER);
        long id = ids.of(row);
        String name = name(row, id);
        var installer = ConnectionPlan.of(row, Source.VCF_INSTALLER, name, findings);
        var manager = ConnectionPlan.of(row, Source.SDDC_MANAGER, name, findings);
        Optional<Instant> lastSync = row.time("last_sync");
        Instant created = row.time("created_at").orElse(now);
        return new AdoptedEnvironment(
                id,
                name,
                description(row, name),
                lastSync,
                lastSync.isEmpty() ? SyncStatus.NEVER : status(row, List.of(installer, manager)),
                created,
                row.time("updated_at").orElse(created),
                installer,
                manager);
    }

    private String name(Row row, long id) {
        Optional<String> stored = row.text("name").map(String::strip).filter(text -> !text.isEmpty());
        String wanted = findings.fit("Environment " + id, "The name", stored, LONGEST_NAME)
                .strip();
        String base = wanted.isEmpty() ? "Environment " + id : wanted;
        String free = Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? base : Texts.line(base, LONGEST_NAME - 10) + " " + number)
                .filter(name -> names.add(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
        if (!free.equals(wanted)) {
            findings.remark(
                    "Environment " + free,
                    wanted.isEmpty()
                            ? "It had no name."
                            : "Another one is called " + wanted + ", and upper and lower case count as the same.");
        }
        return free;
    }

    private String description(Row row, String name) {
        String whole = row.text("description").orElse("");
        String fitting = Texts.block(whole, LONGEST_DESCRIPTION);
        if (!fitting.equals(whole)) {
            findings.remark("Environment " + name, "The description was cut to 500 characters that can be seen.");
        }
        return fitting;
    }

    /** Older versions stored none; then the errors tell. */
    private static SyncStatus status(Row row, List<AdoptedConnection> connections) {
        String stored = row.text("last_sync_status").orElse("").strip();
        Optional<SyncStatus> known = Stream.of(SyncStatus.values())
                .filter(status -> status.name().equalsIgnoreCase(stored))
                .findFirst();
        return known.orElseGet(() -> byErrors(
                connections.stream().filter(AdoptedConnection::configured).toList()));
    }

    private static SyncStatus byErrors(List<AdoptedConnection> configured) {
        long failed = configured.stream()
                .filter(connection -> !connection.error().isEmpty())
                .count();
        if (failed == 0) {
            return SyncStatus.SUCCESS;
        }
        return failed == configured.size() ? SyncStatus.FAILED : SyncStatus.PARTIAL;
    }
}
