package org.vcfcredentials.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vcfcredentials.audit.AuditFixture.ALICE;
import static org.vcfcredentials.audit.AuditFixture.BOB;
import static org.vcfcredentials.audit.AuditFixture.START;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.platform.Page;

class AuditTrailTest {
    @TempDir
    private Path directory;

    private AuditFixture audit;

    @BeforeEach
    void fill() {
        audit = new AuditFixture(directory);
        audit.record(ALICE, AuditAction.LOGIN, "");
        audit.record(ALICE, AuditAction.REVEAL, "root@esx-1.lab (ESXI) in Lab West");
        audit.record(BOB, AuditAction.REVEAL, "root@esx-2.lab (ESXI) in Lab West");
        audit.record(BOB, AuditAction.EXPORT, "all credentials of 100% Lab");
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void theNewestEntryComesFirstAndTellsEverything() {
        var at = START.plus(Duration.ofMinutes(3));

        assertThat(find(AuditFilter.ALL).get(0))
                .isEqualTo(new AuditRecord(4, at, "Bob", "EXPORT", "all credentials of 100% Lab", "192.0.2.8", "curl"));
    }

    @Test
    void pagesAreCutByTheDatabaseAndTellTheTotal() {
        Page<AuditRecord> page = audit.ask(trail -> trail.find(AuditFilter.ALL, 1, 2));

        assertThat(page.total()).isEqualTo(4);
        assertThat(page.rows()).extracting(AuditRecord::sequence).containsExactly(3L, 2L);
    }

    @Test
    void usersAndSubjectsAreFilteredByAPartTakenLiterally() {
        assertThat(found(user("bob"))).containsExactly(4L, 3L);
        assertThat(found(user("%"))).isEmpty();
        assertThat(found(subject(" ESX-1 "))).containsExactly(2L);
        assertThat(found(subject("100%"))).containsExactly(4L);
        assertThat(found(subject("_sx"))).isEmpty();
        assertThat(found(subject("' OR 1=1 --"))).isEmpty();
    }

    @Test
    void actionsAndTimesAreFilteredExactly() {
        var reveals = new AuditFilter("", Optional.of(AuditAction.REVEAL), "", Optional.empty(), Optional.empty());
        var from = Optional.of(START.plus(Duration.ofMinutes(1)));
        var until = Optional.of(START.plus(Duration.ofMinutes(3)));

        assertThat(found(reveals)).containsExactly(3L, 2L);
        assertThat(found(new AuditFilter("", Optional.empty(), "", from, until)))
                .containsExactly(3L, 2L);
    }

    @Test
    void restrictionsNarrowTogether() {
        var filter = new AuditFilter("bob", Optional.of(AuditAction.REVEAL), "esx", Optional.empty(), Optional.empty());

        assertThat(found(filter)).containsExactly(3L);
    }

    @Test
    void anExportHasWhatTheFilterLetsThroughAndIsItselfAudited() {
        var exported = new ArrayList<Long>();

        export(user("bob"), row -> exported.add(row.sequence()));

        assertThat(exported).containsExactly(4L, 3L);
        assertThat(find(AuditFilter.ALL).get(0))
                .returns("AUDIT_EXPORTED", AuditRecord::action)
                .returns("user bob", AuditRecord::subject);
    }

    @Test
    void aLongExportNeitherRepeatsNorSkipsWhileOthersWrite() {
        audit.recordMany(ALICE, AuditAction.COPY, 1_100);
        var exported = new ArrayList<Long>();

        audit.ask(trail -> {
            trail.export(AuditFilter.ALL, ALICE, row -> {
                if (exported.isEmpty()) {
                    trail.export(user("nobody"), BOB, none -> {});
                }
                exported.add(row.sequence());
            });
            return exported;
        });

        assertThat(exported).hasSize(1_105).doesNotHaveDuplicates();
    }

    private void export(AuditFilter filter, Consumer<AuditRecord> sink) {
        audit.ask(trail -> {
            trail.export(filter, ALICE, sink);
            return filter;
        });
    }

    private List<AuditRecord> find(AuditFilter filter) {
        return audit.ask(trail -> trail.find(filter, 0, 50)).rows();
    }

    private List<Long> found(AuditFilter filter) {
        return find(filter).stream().map(AuditRecord::sequence).toList();
    }

    private static AuditFilter user(String part) {
        return new AuditFilter(part, Optional.empty(), "", Optional.empty(), Optional.empty());
    }

    private static AuditFilter subject(String part) {
        return new AuditFilter("", Optional.empty(), part, Optional.empty(), Optional.empty());
    }
}
