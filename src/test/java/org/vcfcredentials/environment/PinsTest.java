package org.vcfcredentials.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vcfcredentials.environment.EnvironmentFixture.ADMIN;
import static org.vcfcredentials.environment.EnvironmentFixture.draft;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.certificate.TestAuthority;
import org.vcfcredentials.platform.CertificateInfo;
import org.vcfcredentials.platform.Certificates;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.sync.FakeVcfReader;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.TrustMode;
import org.vcfcredentials.vcf.VcfException;

class PinsTest {
    @TempDir
    private Path directory;

    private EnvironmentFixture fixture;
    private X509Certificate certificate;
    private X509Certificate other;
    private final Map<String, X509Certificate> shown = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        fixture = new EnvironmentFixture(directory, Clock.systemUTC());
        certificate = new TestAuthority(Instant.now()).issue("192.0.2.4").certificate();
        other = new TestAuthority(Instant.now()).issue("192.0.2.4").certificate();
        shown.put("sddc-manager.lab.example", certificate);
        shown.put("installer.lab.example", certificate);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whatIsVerifiedAndWellIsNothingToDecideAbout() {
        fixture.create(draft("Lab"));

        assertThat(pins().open()).isEmpty();
        assertThat(pins().figures()).isEqualTo(new TrustFigures(0, 0));
    }

    @Test
    void whatIsNotVerifiedIsListedByNameOfItsEnvironment() {
        fixture.create(unverified("west"));
        fixture.create(unverified("East"));

        assertThat(pins().open()).extracting(OpenTrust::environment).containsExactly("East", "west");
        assertThat(pins().open()).allMatch(open -> open.key().source() == Source.SDDC_MANAGER);
        assertThat(pins().figures()).isEqualTo(new TrustFigures(2, 0));
    }

    @Test
    void lookingAsksThoseThatAreNotVerifiedAndKeepsWhatWasShown() {
        long id = fixture.create(unverified("Lab"));

        assertThat(pins().look(ADMIN)).isOne();

        assertThat(asked).containsExactly("sddc-manager.lab.example");
        assertThat(trust(id).presented()).isEqualTo(Certificates.pem(certificate));
        assertThat(trust(id).verified()).isFalse();
        assertThat(fixture.audit().entries).last().asString().contains("certificates of 1 sources");
    }

    @Test
    void aHostThatDoesNotAnswerIsListedOn() {
        shown.clear();
        fixture.create(unverified("Lab"));

        assertThat(pins().look(ADMIN)).isZero();
        assertThat(pins().open()).hasSize(1);
    }

    @Test
    void whatWasLookedAtAndConfirmedIsPinned() {
        long id = fixture.create(unverified("Lab"));
        pins().look(ADMIN);

        confirm(id, certificate);

        assertThat(trust(id).mode()).isEqualTo(TrustMode.PINNED);
        assertThat(trust(id).certificates()).isEqualTo(Certificates.pem(certificate));
        assertThat(trust(id).presented()).isEmpty();
        assertThat(pins().open()).isEmpty();
        assertThat(fixture.audit().entries).last().asString().contains("CERTIFICATE_PINNED", thumbprint(certificate));
    }

    @Test
    void anotherCertificateThanTheOneThatWasLookedAtIsNotPinned() {
        long id = fixture.create(unverified("Lab"));
        pins().look(ADMIN);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> confirm(id, other))
                .withMessageContaining("showed another certificate");
        assertThat(trust(id).mode()).isEqualTo(TrustMode.NONE);
    }

    @Test
    void anEnvironmentThatIsGoneCannotBeConfirmed() {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> confirm(99, certificate));
    }

    @Test
    void aPinnedSourceThatShowedAnotherCertificateWaits() {
        EnvironmentDraft draft = draft("Lab");
        draft.getManager().setTrust(TrustMode.PINNED);
        draft.getManager().setCertificates(Certificates.pem(certificate));
        long id = fixture.create(draft);
        present(id, other);

        assertThat(pins().open()).singleElement().satisfies(open -> {
            assertThat(open.trust().waiting()).isTrue();
            assertThat(pins().figures()).isEqualTo(new TrustFigures(0, 1));
            assertThat(open.trust().shown().orElseThrow().thumbprint()).isEqualTo(thumbprint(other));
        });
        confirm(id, other);
        assertThat(trust(id).certificates()).isEqualTo(Certificates.pem(other));
    }

    @Test
    void whatWasShownIsForgottenWhenTheHostChanges() {
        long id = fixture.create(unverified("Lab"));
        pins().look(ADMIN);
        EnvironmentDraft edit = fixture.read(environments -> environments.draft(id));
        edit.getManager().setHost("elsewhere.lab.example");
        edit.getManager().setPassword(draft("x").getManager().getPassword());
        fixture.change(environments -> environments.change(id, edit, ADMIN));

        assertThat(trust(id).presented()).isEmpty();
    }

    private static EnvironmentDraft unverified(String name) {
        EnvironmentDraft draft = draft(name);
        draft.getManager().setTrust(TrustMode.NONE);
        return draft;
    }

    private SourceTrust trust(long id) {
        return fixture.read(environments -> environments.summary(id)).manager().trust();
    }

    private void confirm(long id, X509Certificate looked) {
        pins().confirm(Map.of(new SourceKey(id, Source.SDDC_MANAGER), thumbprint(looked)), ADMIN);
    }

    private void present(long id, X509Certificate presented) {
        fixture.inTransaction(() -> {
            fixture.outcomes(fixture.entityManager())
                    .presented(new SourceKey(id, Source.SDDC_MANAGER), Certificates.pem(presented));
            return true;
        });
    }

    private static String thumbprint(X509Certificate of) {
        return CertificateInfo.of(of).thumbprint();
    }

    private Pins pins() {
        var writer = new PinWriter(fixture.outcomes(fixture.entityManager())) {
            @Override
            void present(Map<SourceKey, String> certificates) {
                fixture.inTransaction(() -> {
                    super.present(certificates);
                    return true;
                });
            }
        };
        var reader = new FakeVcfReader() {
            @Override
            public synchronized X509Certificate certificate(Source source, String host) throws VcfException {
                asked.add(host);
                if (!shown.containsKey(host)) {
                    throw new VcfException(VcfException.Reason.REFUSED, "refused");
                }
                return shown.get(host);
            }
        };
        return new Pins(fixture.entityManager(), writer, reader, fixture.audit(), Runnable::run, Clock.systemUTC()) {
            @Override
            public void confirm(Map<SourceKey, String> thumbprints, Actor actor) {
                fixture.inTransaction(() -> {
                    super.confirm(thumbprints, actor);
                    return true;
                });
            }
        };
    }
}
