package org.vcfcredentials.vcf.https;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.Fault;
import org.vcfcredentials.simulator.Paging;
import org.vcfcredentials.simulator.SimulatedCredential;
import org.vcfcredentials.simulator.VcfVersion;
import org.vcfcredentials.simulator.Withheld;
import org.vcfcredentials.vcf.AutoRotation;
import org.vcfcredentials.vcf.ComponentCredential;
import org.vcfcredentials.vcf.CredentialFacts;
import org.vcfcredentials.vcf.Expiry;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfException.Reason;
import org.vcfcredentials.vcf.VcfReading;

class ManagerReadingTest {
    private static final String CREDENTIALS = "/v1/credentials";
    private static final String TOKENS = "/v1/tokens";
    private static final String RENEWAL = "/v1/tokens/access-token/refresh";

    private ReaderFixture vcf = new ReaderFixture(Blueprint.of("sfo"));

    @AfterEach
    void close() {
        vcf.close();
    }

    @ParameterizedTest
    @EnumSource(VcfVersion.class)
    void everyCredentialArrivesAsItIs(VcfVersion version) throws VcfException {
        simulate(Blueprint.of("sfo").version(version).credentials(527));

        assertThat(vcf.readManager().credentials()).containsExactlyElementsOf(expected());
        assertThat(vcf.readManager().notes()).isEmpty();
    }

    @Test
    void passwordsThatBreakCarelessCodeArriveExactly() throws VcfException {
        String id = first().id();
        String awkward = "it's \"so\" \\n <b>&amp;</b> Zoë 鍵🔑 %41 {}\t";
        vcf.manager().setPassword(id, awkward);

        assertThat(read(id).password()).contains(Secret.of(awkward));
    }

    @Test
    void severalPagesAreReadAsOneAndProgressIsTold() throws VcfException {
        simulate(Blueprint.of("sfo").credentials(2500));
        List<String> heard = new ArrayList<>();

        VcfReading reading = vcf.reader().read(vcf.managerEndpoint(), (read, all) -> heard.add(read + "/" + all));

        assertThat(reading.credentials()).hasSize(2500);
        assertThat(heard).containsExactly("1000/2500", "2000/2500", "2500/2500");
    }

    @ParameterizedTest
    @EnumSource(
            value = Paging.class,
            names = {"IGNORED", "UNANNOUNCED", "CAPPED", "STUCK", "GROWING"})
    void buildsThatPageInTheirOwnWayAreReadWhole(Paging paging) throws VcfException {
        simulate(Blueprint.of("sfo").credentials(2100));
        vcf.manager().setPaging(paging);

        assertThat(vcf.readManager().credentials()).containsExactlyInAnyOrderElementsOf(expected());
    }

    @Test
    void aListThatIsJustOnePageLongIsReadWhole() throws VcfException {
        simulate(Blueprint.of("sfo").credentials(1000));
        vcf.manager().setPaging(Paging.UNANNOUNCED);

        assertThat(vcf.readManager().credentials()).hasSize(1000);
    }

    @Test
    void aListShorterThanAnnouncedFailsInsteadOfLosingTheRest() {
        vcf.manager().setPaging(Paging.PARTIAL);

        assertThat(vcf.managerFailure().reason()).isEqualTo(Reason.UNREADABLE_ANSWER);
        assertThat(vcf.managerFailure()).hasMessageContaining("announces 60 credentials but lists 30");
    }

    @Test
    void anEmptyListIsNotBelieved() {
        vcf.manager().credentials().forEach(credential -> vcf.manager().remove(credential.id()));

        assertThat(vcf.managerFailure().reason()).isEqualTo(Reason.UNREADABLE_ANSWER);
        assertThat(vcf.managerFailure()).hasMessageContaining("no credentials at all");
    }

    @ParameterizedTest
    @EnumSource(Withheld.class)
    void aPasswordThatIsWithheldIsAbsentAndNeverEmpty(Withheld how) throws VcfException {
        vcf.manager().withhold(first().id(), how);

        assertThat(read(first().id()).password()).isEmpty();
        assertThat(vcf.readManager().notes())
                .containsExactly("SDDC Manager withheld 1 of 60 passwords; their last known values stay.");
    }

    @Test
    void allDomainsOfACredentialAreTold() throws VcfException {
        vcf.manager().setDomains(first().id(), List.of("sfo01-m01", "sfo01-w01"));

        assertThat(read(first().id()).domainName()).isEqualTo("sfo01-m01, sfo01-w01");
    }

    @Test
    void theDeprecatedDomainNameIsReadWhereTheListIsEmpty() throws VcfException {
        vcf.manager().setDomains(first().id(), List.of());

        assertThat(read(first().id()).domainName()).isEqualTo("sfo01-m01");
    }

    @Test
    void aTokenThatEndsBetweenTwoPagesIsRenewedOnceAndNothingIsMissing() throws VcfException {
        simulate(Blueprint.of("sfo").credentials(2500));
        vcf.manager()
                .inject(Fault.expiredTokens().on("GET", CREDENTIALS).after(1).times(1));

        assertThat(vcf.readManager().credentials()).hasSize(2500);
        assertThat(vcf.manager().count("POST", "/v1/tokens")).isEqualTo(2);
        assertThat(vcf.manager().count("GET", CREDENTIALS)).isEqualTo(6);
    }

    @Test
    void aSecondRefusalOfTheSameRequestFails() {
        vcf.manager().inject(Fault.status(401).on("GET", CREDENTIALS));

        assertThat(vcf.managerFailure().reason()).isEqualTo(Reason.TOKEN_REFUSED);
        assertThat(vcf.manager().count("POST", "/v1/tokens")).isEqualTo(2);
    }

    @Test
    void whatMovesOverTheEdgeOfAPageIsNoticedThoughTheTotalsAreRight() throws VcfException {
        simulate(Blueprint.of("sfo").credentials(2500));
        vcf.manager()
                .inject(Fault.meanwhile(this::oneGoesAndOneComes)
                        .on("GET", CREDENTIALS)
                        .after(1)
                        .times(1));

        assertThat(vcf.readManager().credentials()).containsExactlyInAnyOrderElementsOf(expected());
    }

    private void oneGoesAndOneComes() {
        vcf.manager().remove(first().id());
        vcf.manager().add(1);
    }

    @Test
    void aListThatNeverAddsUpIsReadAFewTimesAndThenNotBelieved() {
        vcf.manager().setPaging(Paging.PARTIAL);

        assertThat(vcf.managerFailure()).isNotNull();
        assertThat(vcf.manager().count("GET", CREDENTIALS)).isEqualTo(4);
    }

    @Test
    void aTokenThatIsAboutToEndIsRenewedWithoutThePassword() throws VcfException {
        simulate(Blueprint.of("sfo").credentials(2500));
        vcf.manager()
                .inject(Fault.meanwhile(() -> vcf.clock.advance(Duration.ofMinutes(59)))
                        .on("GET", CREDENTIALS)
                        .times(1));

        assertThat(vcf.readManager().credentials()).hasSize(2500);
        assertThat(vcf.manager().count("POST", TOKENS)).isEqualTo(1);
        assertThat(vcf.manager().count("PATCH", RENEWAL)).isEqualTo(1);
        assertThat(vcf.manager().openSessions()).isZero();
    }

    @Test
    void aBuildThatWantsTheRefreshTokenBareGetsItSo() throws VcfException {
        simulate(Blueprint.of("sfo").credentials(2500));
        vcf.manager()
                .inject(Fault.meanwhile(() -> vcf.clock.advance(Duration.ofMinutes(59)))
                        .on("GET", CREDENTIALS)
                        .times(1));
        vcf.manager().inject(Fault.status(400).on("PATCH", RENEWAL).times(1));

        assertThat(vcf.readManager().credentials()).hasSize(2500);
        assertThat(vcf.manager().count("POST", TOKENS)).isEqualTo(1);
        assertThat(vcf.manager().count("PATCH", RENEWAL)).isEqualTo(2);
    }

    @Test
    void whereRenewingFailsThePasswordGivesAnotherToken() throws VcfException {
        simulate(Blueprint.of("sfo").credentials(2500));
        vcf.manager()
                .inject(Fault.meanwhile(() -> vcf.clock.advance(Duration.ofMinutes(59)))
                        .on("GET", CREDENTIALS)
                        .times(1));
        vcf.manager().inject(Fault.status(404).on("PATCH", RENEWAL));

        assertThat(vcf.readManager().credentials()).hasSize(2500);
        assertThat(vcf.manager().count("POST", TOKENS)).isEqualTo(2);
    }

    @Test
    void aTokenOfASourceWhoseClockIsWrongIsUsedAsLongAsItIsAccepted() throws VcfException {
        vcf.clock.advance(Duration.ofHours(3));

        assertThat(vcf.readManager().credentials()).hasSize(60);
        assertThat(vcf.manager().count("PATCH", RENEWAL)).isZero();
    }

    @Test
    void factsInAnUnknownFormAreNotToldAndDoNoHarm() throws VcfException {
        vcf.manager().appendRaw("""
                {"id": "odd", "username": "root", "password": "of-the-odd-1", "credentialType": "QUANTUM",
                 "accountType": null, "newInRelease12": {"a": [1, 2]}, "creationTimestamp": 17, "expiry": "never",
                 "autoRotatePolicy": [], "resource": {"resourceName": "odd.lab", "resourceId": 4}}""");

        ComponentCredential odd = read("odd");

        assertThat(odd.credentialType()).isEqualTo("QUANTUM");
        assertThat(odd.facts()).isEqualTo(CredentialFacts.NONE);
        assertThat(odd.password()).contains(Secret.of("of-the-odd-1"));
    }

    @Test
    void expiryConnectivityAndRotationAreTold() throws VcfException {
        vcf.manager().appendRaw("""
                {"id": "told", "username": "root", "credentialType": "SSH", "accountType": "USER",
                 "expiry": {"expiryDate": "2027-01-02T03:04:05.678Z", "status": "EXPIRING", "lastCheckedDate": "2026-11-01T00:00:00Z",
                  "connectivityStatus": "DISCONNECTED", "connectivityErrorDetails": {"errorMessage": "Login failed.",
                  "remediationMessage": "Remediate.", "referenceToken": "REF1"}},
                 "autoRotatePolicy": {"frequencyInDays": 30, "nextSchedule": "2026-12-01T00:00:00Z"},
                 "resource": {"resourceIp": "10.0.0.9", "resourceId": "r-1", "domainNames": []}}""");

        CredentialFacts facts = read("told").facts();

        assertThat(facts.resourceId()).isEqualTo("r-1");
        assertThat(facts.expiry())
                .isEqualTo(new Expiry(
                        Optional.of(Instant.parse("2027-01-02T03:04:05.678Z")),
                        "EXPIRING",
                        Optional.of(Instant.parse("2026-11-01T00:00:00Z")),
                        "DISCONNECTED",
                        "Login failed. Remediate. Reference token: REF1"));
        assertThat(facts.autoRotation())
                .isEqualTo(new AutoRotation(Optional.of(30), Optional.of(Instant.parse("2026-12-01T00:00:00Z"))));
    }

    @Test
    void everySessionIsEnded() throws VcfException {
        vcf.readManager();

        assertThat(vcf.manager().openSessions()).isZero();
    }

    @Test
    void ofTwoWithTheSameHostUserAndTypeTheNewerIsShownAndToldOf() throws VcfException {
        SimulatedCredential first = first();
        Instant later = Instant.parse("2026-10-01T00:00:00Z");
        vcf.manager().append(named(first, "other-id", first.hostname()).rotated("the-newer-password", later));

        VcfReading reading = vcf.readManager();

        assertThat(reading.credentials())
                .hasSize(60)
                .contains(expected(named(first, "other-id", first.hostname()).rotated("the-newer-password", later)));
        assertThat(reading.notes()).singleElement().asString().contains("lists 1 credentials twice");
    }

    @Test
    void aTextThatTheDatabaseCannotHoldIsSaidClearly() {
        vcf.manager().append(named(first(), "long", "h".repeat(256)));

        assertThat(vcf.managerFailure())
                .hasMessageContaining("host name has 256 characters; at most 255 can be stored");
    }

    @Test
    void hostNamesAreLowerCase() throws VcfException {
        vcf.manager().append(named(first(), "shouting", "SFO01-X.SFO.RAINPOLE.IO"));

        assertThat(read("shouting").hostname()).isEqualTo("sfo01-x.sfo.rainpole.io");
    }

    private void simulate(Blueprint blueprint) {
        vcf.close();
        vcf = new ReaderFixture(blueprint);
    }

    private SimulatedCredential first() {
        return vcf.manager().credentials().get(0);
    }

    private ComponentCredential read(String id) throws VcfException {
        return vcf.readManager().credentials().stream()
                .filter(credential -> credential.vcfId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<ComponentCredential> expected() {
        return vcf.manager().credentials().stream()
                .map(ManagerReadingTest::expected)
                .toList();
    }

    private static SimulatedCredential named(SimulatedCredential like, String id, String hostname) {
        return new SimulatedCredential(
                id,
                hostname,
                like.username(),
                like.credentialType(),
                like.accountType(),
                like.resourceType(),
                like.domainName(),
                like.password(),
                like.modifiedAt());
    }

    private static ComponentCredential expected(SimulatedCredential credential) {
        return new ComponentCredential(
                credential.id(),
                credential.hostname(),
                credential.username(),
                credential.credentialType(),
                credential.accountType(),
                credential.resourceType(),
                credential.domainName(),
                Optional.of(Secret.of(credential.password())),
                facts(credential));
    }

    private static CredentialFacts facts(SimulatedCredential credential) {
        Instant changed = credential.modifiedAt();
        var expiry = new Expiry(
                Optional.of(changed.plus(90, ChronoUnit.DAYS)), "ACTIVE", Optional.of(changed), "ACTIVE", "");
        String resource = UUID.nameUUIDFromBytes(credential.hostname().getBytes(StandardCharsets.UTF_8))
                .toString();
        return new CredentialFacts(
                resource,
                Optional.of(Instant.parse("2026-03-02T08:15:00Z")),
                Optional.of(changed),
                expiry,
                AutoRotation.NONE);
    }
}
