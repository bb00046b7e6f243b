package org.vcfcredentials.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vcfcredentials.platform.Secret;

class ReconciliationTest {
    private static final Instant EARLIER = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void whatIsNotKnownIsAdded() {
        Reconciliation difference = Reconciliation.of(List.of(), read(Told.root("a", "1"), Told.root("b", "1")));

        assertThat(difference.added()).hasSize(2);
        assertThat(difference.describe()).isEqualTo("2 credentials: 2 added, 0 changed, 0 retired");
    }

    @Test
    void theSameAgainIsNoDifference() {
        Reconciliation difference = Reconciliation.of(known(Told.root("a", "1")), read(Told.root("a", "1")));

        assertThat(difference.unchanged()).isOne();
        assertThat(difference.replaced()).isEmpty();
        assertThat(difference.refreshed()).isEmpty();
    }

    @Test
    void anotherPasswordReplaces() {
        Reconciliation difference = Reconciliation.of(known(Told.root("a", "1")), read(Told.root("a", "2")));

        assertThat(difference.replaced()).hasSize(1);
        assertThat(difference.refreshed()).isEmpty();
        assertThat(difference.changed()).isOne();
    }

    @Test
    void aWithheldPasswordNeverReplacesButIsMarked() {
        Reconciliation difference = Reconciliation.of(
                known(Told.root("a", "1")), read(Told.root("a", "1").withheld()));

        assertThat(difference.replaced()).isEmpty();
        assertThat(difference.refreshed()).hasSize(1);
    }

    @Test
    void anEmptyPasswordCountsAsWithheld() {
        assertThat(incoming(Told.root("a", "")).hasPassword()).isFalse();
    }

    @Test
    void aMarkedOneStaysAsItIsWhileThePasswordIsWithheld() {
        Told withheld = Told.root("a", "1").withheld();

        assertThat(Reconciliation.of(known(withheld), read(withheld)).unchanged())
                .isOne();
    }

    @Test
    void aPasswordThatIsToldAtLastIsTaken() {
        Reconciliation difference = Reconciliation.of(known(Told.root("a", "1").withheld()), read(Told.root("a", "1")));

        assertThat(difference.replaced()).hasSize(1);
        assertThat(difference.refreshed()).hasSize(1);
        assertThat(difference.changed()).isOne();
    }

    @Test
    void aNewDomainRefreshesWithoutReplacing() {
        Reconciliation difference = Reconciliation.of(
                known(Told.root("a", "1")), read(Told.root("a", "1").inDomain("wld01")));

        assertThat(difference.refreshed()).hasSize(1);
        assertThat(difference.replaced()).isEmpty();
    }

    @Test
    void whatIsNotToldAnyMoreIsGone() {
        Reconciliation difference =
                Reconciliation.of(known(Told.root("a", "1"), Told.root("b", "1")), read(Told.root("a", "1")));

        assertThat(difference.gone())
                .extracting(gone -> gone.details().key().hostname())
                .containsExactly("b");
        assertThat(difference.losesEverything()).isFalse();
    }

    @Test
    void whatWasRetiredIsNotGoneAgain() {
        assertThat(Reconciliation.of(List.of(retired(Told.root("a", "1"))), List.of())
                        .gone())
                .isEmpty();
    }

    @Test
    void whatComesBackIsRefreshed() {
        Reconciliation difference = Reconciliation.of(List.of(retired(Told.root("a", "1"))), read(Told.root("a", "1")));

        assertThat(difference.refreshed()).hasSize(1);
        assertThat(difference.added()).isEmpty();
    }

    @Test
    void anAnswerWithNothingInItLosesEverything() {
        assertThat(Reconciliation.of(known(Told.root("a", "1")), List.of()).losesEverything())
                .isTrue();
        assertThat(Reconciliation.of(List.of(), List.of()).losesEverything()).isFalse();
    }

    @Test
    void ofDuplicatesTheSameOneCountsWhateverTheirOrder() {
        List<Told> told = List.of(
                Told.root("a", "old").at(EARLIER),
                Told.root("a", "new").at(EARLIER.plusSeconds(1)),
                Told.root("a", "x").withheld());
        List<Told> reversed = new ArrayList<>(told);
        Collections.reverse(reversed);

        for (List<Told> order : List.of(told, reversed)) {
            Reconciliation difference = Reconciliation.of(List.of(), read(order.toArray(Told[]::new)));
            assertThat(difference.added())
                    .singleElement()
                    .satisfies(added -> assertThat(added.password()).contains(Secret.of("new")));
        }
    }

    @Test
    void valuesThatNoColumnCanHoldAreCut() {
        assertThat(incoming(Told.root("a", "1").inDomain("d".repeat(5_000)))
                        .details()
                        .domainName())
                .hasSize(1_000);
    }

    @Test
    void aHostThatWasKnownByItsShortNameIsTheSameOneByItsFullName() {
        Reconciliation difference = Reconciliation.of(known(Told.root("a", "1")), read(Told.root("a.lab", "1")));

        assertThat(difference.added()).isEmpty();
        assertThat(difference.gone()).isEmpty();
        assertThat(difference.refreshed()).hasSize(1);
        assertThat(difference.replaced()).isEmpty();
    }

    @Test
    void aShortNameThatCouldBeOneOfTwoHostsIsNeither() {
        Reconciliation difference =
                Reconciliation.of(known(Told.root("a", "1")), read(Told.root("a.lab", "1"), Told.root("a.other", "1")));

        assertThat(difference.added()).hasSize(2);
        assertThat(difference.gone()).hasSize(1);
    }

    @Test
    void aFullNameThatIsKnownIsNotTakenByAShortOne() {
        Reconciliation difference =
                Reconciliation.of(known(Told.root("a", "1"), Told.root("a.lab", "2")), read(Told.root("a.lab", "2")));

        assertThat(difference.unchanged()).isOne();
        assertThat(difference.gone())
                .extracting(gone -> gone.details().key().hostname())
                .containsExactly("a");
    }

    @Test
    void aShortNameThatIsStillToldStaysItsOwn() {
        Reconciliation difference =
                Reconciliation.of(known(Told.root("a", "1")), read(Told.root("a", "1"), Told.root("a.lab", "2")));

        assertThat(difference.unchanged()).isOne();
        assertThat(difference.added()).hasSize(1);
    }

    @Test
    void anAddressHasNoShortName() {
        Reconciliation difference =
                Reconciliation.of(known(Told.root("10.0.0.1", "1")), read(Told.root("10.0.0.1.lab", "1")));

        assertThat(difference.added()).hasSize(1);
        assertThat(difference.gone()).hasSize(1);
    }

    @Test
    void whatIsDoubtfulDoesNotReplaceWhatIsKnownByAShortName() {
        var reading = new PreparedReading(List.of(), read(Told.root("a.lab", "older")), List.of(), List.of("a gap"));

        Reconciliation difference = reading.against(known(Told.root("a", "1")));

        assertThat(difference.added()).isEmpty();
        assertThat(difference.replaced()).isEmpty();
    }

    private static List<IncomingCredential> read(Told... told) {
        return Stream.of(told).map(ReconciliationTest::incoming).toList();
    }

    private static IncomingCredential incoming(Told told) {
        return IncomingCredential.of(told.credential(), secret -> "fingerprint of " + secret.reveal());
    }

    private static List<KnownCredential> known(Told... told) {
        return Stream.of(told).map(each -> known(each, false)).toList();
    }

    private static KnownCredential retired(Told told) {
        return known(told, true);
    }

    private static KnownCredential known(Told told, boolean retired) {
        IncomingCredential incoming = incoming(told);
        return new KnownCredential(
                1, incoming.details(), incoming.fingerprint(), !incoming.hasPassword(), EARLIER, retired);
    }
}
