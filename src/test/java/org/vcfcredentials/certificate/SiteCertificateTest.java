package org.vcfcredentials.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.account.FixedUser;
import org.vcfcredentials.audit.InMemoryAudit;
import org.vcfcredentials.platform.CertificateInfo;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.TestSettings;

class SiteCertificateTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final List<String> NAMES = List.of("vcm.example.com", "192.0.2.1", "::1");

    private static final Secret NO_KEY = Secret.of("");
    private static final Secret NO_PASS_PHRASE = Secret.of("");

    private final InMemoryAudit audit = new InMemoryAudit();

    @TempDir
    private Path data;

    private SiteCertificate site;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectory(data.resolve("tls"));
        Files.writeString(data.resolve("tls/keystore.password"), "the password of the store\n");
        new TlsFiles(data.resolve("tls")).install(NewKey.selfSigned(List.of("first.example.com"), NOW));
        site = new SiteCertificate(TestSettings.in(data).make(), audit, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void theOneInTheStoreIsTold() {
        assertThat(site.current()).hasValueSatisfying(current -> {
            assertThat(current.subject()).isEqualTo("CN=first.example.com");
            assertThat(current.selfSigned()).isTrue();
            assertThat(current.keyType()).isEqualTo("EC 256");
            assertThat(current.daysLeft(NOW)).isEqualTo(825);
            assertThat(current.thumbprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        });
        assertThat(site.former()).isEmpty();
    }

    @Test
    void whereTheServerHasItsKeyFromElsewhereThereIsNone() throws IOException {
        Files.delete(data.resolve("tls/keystore.p12"));

        assertThat(site.current()).isEmpty();
        assertThat(site.needsRestart()).isFalse();
    }

    @Test
    void fromThirtyDaysOnTheEndIsNear() {
        CertificateInfo current = site.current().orElseThrow();

        assertThat(current.endsSoon(current.validUntil().minusSeconds(31L * 24 * 3600)))
                .isFalse();
        assertThat(current.endsSoon(current.validUntil().minusSeconds(30L * 24 * 3600)))
                .isTrue();
        assertThat(current.daysLeft(current.validUntil().plusSeconds(1))).isNegative();
    }

    @Test
    void aNewOneTakesThePlaceAndTheFormerCanBeTakenBack() throws IOException {
        CertificateInfo first = site.current().orElseThrow();

        CertificateInfo made = site.generate(NAMES, FixedUser.ALICE);

        assertThat(made.names()).containsExactly("vcm.example.com", "192.0.2.1", "0:0:0:0:0:0:0:1");
        assertThat(site.current()).contains(made);
        assertThat(site.former()).contains(first);
        assertThat(Files.getPosixFilePermissions(data.resolve("tls/keystore.p12")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(site.rollBack(FixedUser.ALICE)).isEqualTo(first);
        assertThat(site.current()).contains(first);
        assertThat(site.former()).contains(made);
        assertThat(audit.entries)
                .containsExactly(
                        "alice CERTIFICATE_CHANGED self-signed: CN=vcm.example.com, SHA-256 " + made.thumbprint(),
                        "alice CERTIFICATE_CHANGED rolled back: CN=first.example.com, SHA-256 " + first.thumbprint());
    }

    @Test
    void aRequestIsSignedByAnAuthorityAndItsCertificateTakenWithTheKeyThatWaitsHere() throws Exception {
        CertificateInfo first = site.current().orElseThrow();
        var authority = new TestAuthority(NOW);

        SigningRequest request = site.request(NAMES, FixedUser.ALICE);

        assertThat(site.requested()).map(SigningRequest::names).contains(request.names());
        assertThat(site.current()).contains(first);
        CertificateInfo signed = site.uploadPem(authority.sign(request.pem()), NO_KEY, NO_PASS_PHRASE, FixedUser.ALICE);
        assertThat(signed.issuer()).isEqualTo(TestAuthority.NAME);
        assertThat(signed.names()).isEqualTo(request.names());
        assertThat(site.current()).contains(signed);
        assertThat(site.former()).contains(first);
        assertThat(site.requested()).isEmpty();
        assertThat(audit.entries)
                .containsExactly(
                        "alice CERTIFICATE_REQUESTED vcm.example.com, 192.0.2.1, 0:0:0:0:0:0:0:1",
                        "alice CERTIFICATE_CHANGED signed: CN=vcm.example.com, SHA-256 " + signed.thumbprint());
    }

    @Test
    void aCertificateForThePresentKeyRenewsItAndOneForAnUnknownKeyIsRefused() throws Exception {
        var authority = new TestAuthority(NOW);
        String renewed = authority.sign(
                SigningRequest.of(new TlsFiles(data.resolve("tls")).current().orElseThrow())
                        .pem());
        String strange =
                authority.sign(SigningRequest.of(NewKey.selfSigned(NAMES, NOW)).pem());

        assertThatThrownBy(() -> site.uploadPem(strange, NO_KEY, NO_PASS_PHRASE, FixedUser.ALICE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a key that is not here");
        assertThat(audit.entries).isEmpty();
        assertThat(site.uploadPem(renewed, NO_KEY, NO_PASS_PHRASE, FixedUser.ALICE)
                        .issuer())
                .isEqualTo(TestAuthority.NAME);
    }

    @Test
    void anotherCertificateLeavesTheRequestWaiting() {
        SigningRequest request = site.request(NAMES, FixedUser.ALICE);

        site.generate(List.of("meanwhile.example.com"), FixedUser.ALICE);

        assertThat(site.requested()).map(SigningRequest::names).contains(request.names());
    }

    @Test
    void whatIsRefusedChangesNothing() {
        CertificateInfo first = site.current().orElseThrow();

        assertThatThrownBy(() -> site.generate(List.of("no name!"), FixedUser.ALICE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("'no name!' is neither a host name nor an address.");
        assertThatThrownBy(() -> site.generate(List.of("300.1.1.1"), FixedUser.ALICE))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> site.rollBack(FixedUser.ALICE)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> site.uploadPkcs12(new byte[] {1, 2}, Secret.of("x"), FixedUser.ALICE))
                .isInstanceOf(InvalidInputException.class);

        assertThat(site.current()).contains(first);
        assertThat(site.former()).isEmpty();
        assertThat(audit.entries).isEmpty();
    }
}
