package org.vcfcredentials.vcf.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vcfcredentials.certificate.TestAuthority;
import org.vcfcredentials.platform.Network;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.TestSettings;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.vcf.ConnectionReport;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.Trust;
import org.vcfcredentials.vcf.TrustMode;
import org.vcfcredentials.vcf.UntrustedException;
import org.vcfcredentials.vcf.VcfEndpoint;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfException.Reason;

class TrustTest {
    private final ReaderFixture vcf = new ReaderFixture(Blueprint.of("sfo"));
    private HttpsVcfReader reader = reader(ReaderFixture.settings(Duration.ofSeconds(30), true));

    @AfterEach
    void close() {
        reader.close();
        vcf.close();
    }

    /** With the authorities of this Java, which do not know the simulator. */
    private static HttpsVcfReader reader(Settings settings) {
        return new HttpsVcfReader(settings, ServerChecks.ofTheJvm(), Backoff.by(Clock.systemUTC()));
    }

    @Test
    void aPinnedCertificateIsTrustedWhateverItsAuthority() throws VcfException {
        VcfEndpoint pinned = manager(Trust.pinned(vcf.manager().certificate()));

        assertThat(reader.read(pinned, ReaderFixture.SILENT).credentials()).hasSize(60);
    }

    @Test
    void aPinnedCertificateIsTrustedWhateverNameItIsFor() throws VcfException {
        VcfEndpoint endpoint = manager(Trust.pinned(vcf.manager().certificate()));
        String otherName = "localhost:" + vcf.manager().port();

        ConnectionReport report = reader.test(new VcfEndpoint(
                endpoint.source(), otherName, endpoint.username(), endpoint.password(), endpoint.trust()));

        assertThat(report.certificate()).isEqualTo(vcf.manager().certificate());
    }

    @Test
    void anotherCertificateThanThePinnedOneIsShownAndToldNothing() {
        VcfEndpoint pinned = manager(Trust.pinned(vcf.manager().certificate()));
        vcf.manager().renewCertificate();

        UntrustedException failure = untrusted(pinned);

        assertThat(failure.reason()).isEqualTo(Reason.CERTIFICATE_CHANGED);
        assertThat(failure.presented()).isEqualTo(vcf.manager().certificate());
        assertThat(failure).hasMessageContaining("another certificate than the one that was confirmed");
        assertThat(vcf.manager().requests()).isEmpty();
    }

    @Test
    void aCertificateThatNobodyConfirmedIsShownAndToldNothing() {
        UntrustedException failure = untrusted(manager(new Trust(TrustMode.PINNED, List.of())));

        assertThat(failure.reason()).isEqualTo(Reason.CERTIFICATE_UNCONFIRMED);
        assertThat(failure.presented()).isEqualTo(vcf.manager().certificate());
        assertThat(vcf.manager().requests()).isEmpty();
    }

    @Test
    void aCertificateOfNoKnownAuthorityIsShownAndToldNothing() {
        UntrustedException failure = untrusted(manager(Trust.PUBLIC));

        assertThat(failure.reason()).isEqualTo(Reason.CERTIFICATE_NOT_TRUSTED);
        assertThat(failure.presented()).isEqualTo(vcf.manager().certificate());
        assertThat(vcf.manager().requests()).isEmpty();
    }

    @Test
    void whatAnUploadedAuthoritySignedForTheHostIsTrusted() throws Exception {
        TestAuthority authority = new TestAuthority(Instant.now());
        TestAuthority.Issued issued = authority.issue("127.0.0.1");
        vcf.manager().show(issued.key(), issued.certificate());

        assertThat(reader.test(manager(authorities(authority.certificate()))).version())
                .isEqualTo("9.1.0.0.24962180");
    }

    @Test
    void whatAnUploadedAuthoritySignedForAnotherHostIsNotTrusted() throws Exception {
        TestAuthority authority = new TestAuthority(Instant.now());
        TestAuthority.Issued issued = authority.issue("192.0.2.4");
        vcf.manager().show(issued.key(), issued.certificate());

        assertThat(untrusted(manager(authorities(authority.certificate()))))
                .hasMessageContaining("it is for another host");
    }

    @Test
    void anUploadedAuthorityVouchesForNothingThatItDidNotSign() throws Exception {
        TestAuthority authority = new TestAuthority(Instant.now());

        assertThat(untrusted(manager(authorities(authority.certificate()))))
                .hasMessageContaining("not signed by an authority we know");
    }

    @Test
    void anExpiredCertificateOfAnUploadedAuthorityIsSaidToBeThat() throws Exception {
        TestAuthority authority = new TestAuthority(Instant.now().minus(Duration.ofDays(100)));
        TestAuthority.Issued issued = authority.issue("127.0.0.1");
        vcf.manager().show(issued.key(), issued.certificate());

        assertThat(untrusted(manager(authorities(authority.certificate())))).hasMessageContaining("it has expired");
    }

    @Test
    void aCertificateCanBeLookedAtWithoutSayingAnything() throws VcfException {
        assertThat(reader.certificate(Source.SDDC_MANAGER, vcf.manager().host()))
                .isEqualTo(vcf.manager().certificate());
        assertThat(vcf.manager().requests()).isEmpty();
    }

    @Test
    void aTestTellsVersionRoleScopesAndCertificateOfEachSource() throws VcfException {
        ConnectionReport manager = vcf.reader().test(vcf.managerEndpoint());
        ConnectionReport installer = vcf.reader().test(vcf.installerEndpoint());

        assertThat(manager.version()).isEqualTo("9.1.0.0.24962180");
        assertThat(manager.scopes()).contains("CREDENTIAL_READ");
        assertThat(manager.certificate()).isEqualTo(vcf.manager().certificate());
        assertThat(manager.role()).isEmpty();
        assertThat(installer.version()).isEqualTo("9.1.0.0.24962180");
        assertThat(installer.role()).isEqualTo("VcfInstaller");
    }

    @Test
    void aTestGivesItsTokensBack() throws VcfException {
        vcf.reader().test(vcf.managerEndpoint());

        assertThat(vcf.manager().openSessions()).isZero();
    }

    @Test
    void aHostOutsideTheAllowedNetworksIsNotConnectedTo() {
        reader.close();
        reader = reader(TestSettings.in(Path.of("data").toAbsolutePath())
                .loopbackTargets(true)
                .networks(Network.parse("10.20.0.0/16").orElseThrow())
                .make());

        VcfException failure = catchThrowableOfType(
                VcfException.class,
                () -> reader.test(manager(Trust.pinned(vcf.manager().certificate()))));

        assertThat(failure.reason()).isEqualTo(Reason.TARGET_NOT_ALLOWED);
        assertThat(failure).hasMessageContaining("VCM_ALLOWED_NETWORKS");
        assertThat(vcf.manager().requests()).isEmpty();
    }

    private UntrustedException untrusted(VcfEndpoint endpoint) {
        return catchThrowableOfType(UntrustedException.class, () -> reader.read(endpoint, ReaderFixture.SILENT));
    }

    private VcfEndpoint manager(Trust trust) {
        VcfEndpoint like = vcf.managerEndpoint();
        return new VcfEndpoint(like.source(), like.host(), like.username(), like.password(), trust);
    }

    private static Trust authorities(X509Certificate... authorities) {
        return new Trust(TrustMode.AUTHORITY, List.of(authorities));
    }
}
