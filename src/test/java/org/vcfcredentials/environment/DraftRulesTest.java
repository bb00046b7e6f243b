package org.vcfcredentials.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.vcfcredentials.environment.EnvironmentFixture.draft;

import jakarta.validation.Validation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.certificate.TestAuthority;
import org.vcfcredentials.platform.Certificates;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.TrustMode;

class DraftRulesTest {
    private final DraftRules rules = new DraftRules(Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator());

    private final EnvironmentDraft draft = draft("Lab");

    @Test
    void aValidDraftBreaksNone() {
        assertThat(broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-lab", "lab/west", "lab\nwest", "läb", "<b>"})
    void aNameStartsWithALetterOrDigitAndHasNoOddCharacters(String name) {
        draft.setName(name);

        assertThat(broken())
                .containsExactly("Name must have 1 to 100 characters: a letter or digit first, then letters, digits,"
                        + " spaces, . _ or -.");
    }

    @Test
    void aNameHasAtMost100Characters() {
        draft.setName("a".repeat(100));
        assertThat(broken()).isEmpty();
        draft.setName("a".repeat(101));
        assertThat(broken()).hasSize(1);
    }

    @Test
    void aDescriptionHasAtMost500Characters() {
        draft.setDescription("a".repeat(501));

        assertThat(broken()).containsExactly("Description must not be longer than 500 characters.");
    }

    @Test
    void eachSentenceNamesSourceAndField() {
        draft.getInstaller().setHost("https://installer");
        draft.getManager().setUsername("admin local");
        draft.getManager().setIntervalMinutes(3);

        assertThat(broken())
                .containsExactly(
                        "VCF Installer: Host must be a DNS name, an IPv4 address or an IPv6 address; a port may follow,"
                                + " as in [2001:db8::1]:443.",
                        "SDDC Manager: Interval must be 0 (off) or 5 to 1440 minutes.",
                        "SDDC Manager: User name must have at most 100 characters: a letter or digit first, then"
                                + " letters, digits, @ . _ \\ or -.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 60, 1440})
    void anIntervalIsOffOrFiveMinutesToADay(int minutes) {
        draft.getManager().setIntervalMinutes(minutes);

        assertThat(broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 4, 1441})
    void otherIntervalsAreRefused(int minutes) {
        draft.getManager().setIntervalMinutes(minutes);

        assertThat(broken()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "administrator@vsphere.local", "LAB\\svc-vcf", "svc_vcf.1"})
    void userNamesOfDomainsAreFine(String username) {
        draft.getManager().setUsername(username);

        assertThat(broken()).isEmpty();
    }

    @Test
    void aConfiguredSourceNeedsUserNameAndPassword() {
        draft.getInstaller().setUsername("");
        draft.getInstaller().setPassword(Secret.of(""));

        assertThat(broken())
                .containsExactly(
                        "VCF Installer: User name must be filled in.", "VCF Installer: Password must be filled in.");
    }

    @Test
    void aPasswordHasAtMost1000Characters() {
        draft.getManager().setPassword(Secret.of("p".repeat(1001)));

        assertThat(broken()).containsExactly("SDDC Manager: Password must not be longer than 1000 characters.");
    }

    @Test
    void onlyAConfiguredSourceCanBeTested() {
        draft.getManager().setHost("");

        var refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> rules.requireReachable(Source.SDDC_MANAGER, draft, Optional.empty()));

        assertThat(refused.details()).containsExactly("SDDC Manager: Host must be filled in.");
    }

    @Test
    void anAuthorityNeedsItsCertificate() throws Exception {
        draft.getManager().setTrust(TrustMode.AUTHORITY);
        assertThat(broken()).containsExactly("SDDC Manager: Certificate of the authority must be given in PEM.");

        TestAuthority authority = new TestAuthority(Instant.now());
        draft.getManager().setCertificates(Certificates.pem(authority.certificate()));
        assertThat(broken()).isEmpty();
    }

    @Test
    void theCertificateOfAServerIsNoAuthority() {
        draft.getManager().setTrust(TrustMode.AUTHORITY);
        draft.getManager().setCertificates(InMemoryConnectionTests.PEM);

        assertThat(broken())
                .containsExactly("SDDC Manager: Certificate of CN=sddc-manager.sfo.example is none of an authority."
                        + " Pin it if it is the server's own.");
    }

    @Test
    void oneCertificateCanBePinnedNowOrLater() {
        draft.getManager().setTrust(TrustMode.PINNED);
        assertThat(broken()).isEmpty();
        draft.getManager().setCertificates(InMemoryConnectionTests.PEM);
        assertThat(broken()).isEmpty();
        draft.getManager().setCertificates(InMemoryConnectionTests.PEM + InMemoryConnectionTests.PEM);
        assertThat(broken()).containsExactly("SDDC Manager: Certificate: only one can be pinned, the server's own.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trust me",
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
                "-----BEGIN PRIVATE KEY-----\nMARKER\n-----END PRIVATE KEY-----\n-----BEGIN CERTIFICATE-----"
            })
    void whatIsNoCertificateIsToldWithoutQuotingIt(String pem) {
        draft.getManager().setTrust(TrustMode.PINNED);
        draft.getManager().setCertificates(pem);

        assertThat(broken())
                .singleElement()
                .asString()
                .startsWith("SDDC Manager: There is ")
                .doesNotContain("MARKER");
    }

    @Test
    void certificatesWhereNoneAreAskedForDoNotMatter() {
        draft.getManager().setCertificates("anything");

        assertThat(broken()).isEmpty();
    }

    private List<String> broken() {
        try {
            rules.require(draft, Optional.empty());
            return List.of();
        } catch (InvalidInputException refused) {
            return refused.details();
        }
    }
}
