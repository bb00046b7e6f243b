package org.vcfcredentials.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vcfcredentials.audit.AuditFixture.ALICE;
import static org.vcfcredentials.audit.AuditFixture.START;

import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditChainTest {
    private static final String COPY_OF_ENTRY =
            "INSERT INTO audit_log SELECT 900, happened_at, 'eve', action, subject, address, user_agent, %s, stamp"
                    + " FROM audit_log WHERE sequence = 5";

    @TempDir
    private Path directory;

    private AuditFixture audit;

    @BeforeEach
    void fiveEntries() {
        audit = new AuditFixture(directory);
        for (int number = 1; number <= 5; number++) {
            audit.record(ALICE, AuditAction.REVEAL, "credential " + number);
        }
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void whatTheProductWroteIsUnbroken() {
        assertThat(audit.verify()).isEqualTo(new AuditVerdict(5, Optional.of(START), Optional.empty()));
    }

    @Test
    void anAuditWithoutEntriesIsUnbroken(@TempDir Path elsewhere) {
        try (var empty = new AuditFixture(elsewhere)) {
            assertThat(empty.verify()).isEqualTo(new AuditVerdict(0, Optional.empty(), Optional.empty()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username = 'bob'",
                "action = 'LOGIN'",
                "action = 'NO_SUCH_ACTION'",
                "subject = 'credential 9'",
                "subject = '', action = action || subject",
                "address = ''",
                "user_agent = 'Chrome'",
                "happened_at = happened_at + 1",
                "stamp = x'00'",
                "stamp = NULL",
                "stamp = (SELECT stamp FROM audit_log WHERE sequence = 2)"
            })
    void aChangedEntryShows(String change) {
        audit.change("UPDATE audit_log SET " + change + " WHERE sequence = 3");

        assertThat(audit.verify().entries()).isEqualTo(2);
        assertProblem("What stands as entry 3 (2026-05-03T10:02:00Z, ", "is not what was written there.");
    }

    @Test
    void aRemovedEntryShows() {
        audit.change("DELETE FROM audit_log WHERE sequence = 3");

        assertProblem("Entry 3 is missing: after entry 2 comes entry 4 (2026-05-03T10:03:00Z, alice, REVEAL,");
    }

    @Test
    void aRemovedEntryShowsWhenTheOthersAreRenumberedToo() {
        audit.change("DELETE FROM audit_log WHERE sequence = 3");
        audit.change("UPDATE audit_log SET sequence = 3 WHERE sequence = 4");
        audit.change("UPDATE audit_log SET sequence = 4 WHERE sequence = 5");

        assertThat(audit.verify().entries()).isEqualTo(2);
        assertProblem("What stands as entry 3");
    }

    @Test
    void theFirstEntryIsMissedToo() {
        audit.change("DELETE FROM audit_log WHERE sequence = 1");

        assertProblem("Entry 1 is missing");
    }

    @Test
    void reorderedEntriesShow() {
        audit.change("UPDATE audit_log SET sequence = 99 WHERE sequence = 3");
        audit.change("UPDATE audit_log SET sequence = 3 WHERE sequence = 4");
        audit.change("UPDATE audit_log SET sequence = 4 WHERE sequence = 99");

        assertProblem("What stands as entry 3");
    }

    @Test
    void anEntryThatWasOnceWrittenThereBeforeABackupWasRestoredShows() {
        audit.change("CREATE TABLE backup AS SELECT * FROM audit_head");
        audit.record(ALICE, AuditAction.REVEAL, "in the first course of things");
        audit.change("CREATE TABLE other AS SELECT * FROM audit_log WHERE sequence = 6");
        audit.change("DELETE FROM audit_log WHERE sequence = 6");
        audit.change(
                "UPDATE audit_head SET (entries, last_stamp, stamp) = (SELECT entries, last_stamp, stamp FROM backup)");
        audit.record(ALICE, AuditAction.REVEAL, "in the second");
        audit.record(ALICE, AuditAction.REVEAL, "and after that");
        assertThat(audit.verify().problem()).isEmpty();

        audit.change("DELETE FROM audit_log WHERE sequence = 6");
        audit.change("INSERT INTO audit_log SELECT * FROM other");

        assertProblem("What stands as entry 7");
    }

    @Test
    void anEntryPutInByHandShowsAndIsNeverChained() {
        audit.change(COPY_OF_ENTRY.formatted("NULL"));

        assertProblem("1 entry was put in by hand: it has no number.");
        assertThat(audit.start()).startsWith("0 entries");
        assertProblem("1 entry was put in by hand");
    }

    @Test
    void anEntryPutInAfterTheLastShows() {
        audit.change(COPY_OF_ENTRY.formatted("6"));

        assertProblem("After entry 5, the last one that was written, entries were put in by hand.");
    }

    @Test
    void newestEntriesThatWereTakenAwayAreMissed() {
        audit.change("DELETE FROM audit_log WHERE sequence > 3");

        assertProblem("The newest entries are missing: 5 were written, and the last one here is entry 3.");
    }

    @Test
    void theyAreMissedWhenTheMarkOfTheLastIsMovedBackToo() {
        audit.change("DELETE FROM audit_log WHERE sequence > 3");
        audit.change("UPDATE audit_head SET entries = 3,"
                + " last_stamp = (SELECT stamp FROM audit_log WHERE sequence = 3)");

        assertProblem("The mark of the last entry was changed", "after entry 3", "may have been taken away");
    }

    @Test
    void theyAreMissedWhenTheMarkIsTakenAwayToo() {
        audit.change("DELETE FROM audit_log WHERE sequence > 3");
        audit.change("DELETE FROM audit_head");

        assertThat(audit.verify().unbroken()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM audit_log WHERE sequence > 3",
                "DELETE FROM audit_head",
                "UPDATE audit_head SET entries = 4",
                "UPDATE audit_head SET stamp = x'00'",
                "INSERT INTO audit_log SELECT 900, 0, 'eve', action, '', '', '', 6, stamp FROM audit_log WHERE sequence = 5"
            })
    void theAuditGoesOnAfterAChangeOfItsEndAndTheBreakStays(String change) {
        audit.change(change);

        audit.record(ALICE, AuditAction.LOGIN, "afterwards");
        audit.record(ALICE, AuditAction.LOGIN, "and again");

        assertThat(audit.ask(trail -> trail.find(AuditFilter.ALL, 0, 2)).rows())
                .extracting(AuditRecord::subject)
                .containsExactly("and again", "afterwards");
        assertThat(audit.verify().unbroken()).isFalse();
    }

    @Test
    void anEntryThatCannotBeWrittenIsToldAtOnceAndLeavesTheChainWhole() {
        audit.change("CREATE TRIGGER full BEFORE INSERT ON audit_log BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> audit.record(ALICE, AuditAction.REVEAL, "lost"));

        audit.change("DROP TRIGGER full");
        audit.record(ALICE, AuditAction.REVEAL, "kept");

        assertThat(audit.verify()).isEqualTo(new AuditVerdict(6, Optional.of(START), Optional.empty()));
    }

    @Test
    void entriesOfAnOlderVersionAreChainedAtTheNextStartAndThatIsAnEntry() {
        unchain();

        assertThat(audit.start()).isEqualTo("5 entries of an older version chained");

        assertThat(audit.verify()).isEqualTo(new AuditVerdict(6, Optional.of(START), Optional.empty()));
        assertThat(audit.ask(trail -> trail.find(AuditFilter.ALL, 0, 10)).rows())
                .extracting(AuditRecord::subject)
                .startsWith("the 5 entries before this one", "credential 5", "credential 4")
                .endsWith("credential 1");
    }

    @Test
    void manyEntriesOfAnOlderVersionAreChainedInTheirOrder() {
        audit.change("WITH RECURSIVE n (n) AS (SELECT 100 UNION ALL SELECT n + 1 FROM n WHERE n < 2599)"
                + " INSERT INTO audit_log SELECT n, n, 'alice', 'COPY', n, '', '', NULL, NULL FROM n");
        unchain();

        audit.start();

        assertThat(audit.verify().problem()).isEmpty();
        assertThat(audit.verify().entries()).isEqualTo(2_506);
        assertThat(audit.ask(trail -> trail.find(AuditFilter.ALL, 1, 1))
                        .rows()
                        .get(0)
                        .subject())
                .isEqualTo("2599");
    }

    @Test
    void aStartWithAChainAlreadyThereChangesNothing() {
        assertThat(audit.start()).isEqualTo("0 entries of an older version chained");

        assertThat(audit.verify().entries()).isEqualTo(5);
    }

    private void unchain() {
        audit.change("UPDATE audit_log SET sequence = NULL, stamp = NULL");
        audit.change("DELETE FROM audit_head");
    }

    private void assertProblem(String... parts) {
        assertThat(audit.verify().problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains(parts));
    }
}
