package org.vcfcredentials.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.platform.CertificateInfo;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.Secret;

/** What {@code openssl} writes is what administrators bring. */
class UploadedKeyTest {
    private static final Secret NONE = Secret.of("");
    private static final Secret PASS = Secret.of("pass phrase");
    private static final String MAKE_ALL = """
            set -eu
            openssl ecparam -genkey -name prime256v1 -noout -out ca.key
            openssl req -x509 -new -key ca.key -subj /CN=authority -days 3650 -out ca.pem
            printf 'subjectAltName=DNS:vcm.example.com\\nextendedKeyUsage=serverAuth\\n' >server.ext
            printf 'subjectAltName=DNS:vcm.example.com\\nextendedKeyUsage=clientAuth\\n' >client.ext
            openssl genrsa -out rsa.pkcs8 2048
            openssl rsa -in rsa.pkcs8 -traditional -out rsa.traditional
            openssl ecparam -genkey -name prime256v1 -noout -out ec.traditional
            openssl pkcs8 -topk8 -nocrypt -in ec.traditional -out ec.pkcs8
            for kind in rsa ec; do
              openssl pkcs8 -topk8 -in $kind.pkcs8 -passout "pass:pass phrase" -out $kind.encrypted
              openssl req -new -key $kind.pkcs8 -subj /CN=vcm.example.com -out $kind.csr
              openssl x509 -req -in $kind.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 90 -extfile server.ext -out $kind.pem
            done
            openssl rsa -in rsa.pkcs8 -traditional -aes256 -passout "pass:pass phrase" -out rsa.encrypted-traditional
            openssl x509 -req -in ec.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 90 -out nameless.pem
            openssl x509 -req -in ec.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 90 -extfile client.ext -out client.pem
            openssl genrsa -out weak.pkcs8 1024
            openssl req -x509 -new -key weak.pkcs8 -subj /CN=weak -addext subjectAltName=DNS:weak -days 90 -out weak.pem
            openssl pkcs12 -export -inkey rsa.pkcs8 -in rsa.pem -certfile ca.pem -passout "pass:pass phrase" -out rsa.p12
            """;

    @TempDir
    private static Path directory;

    private static Instant now;

    @BeforeAll
    static void make() throws IOException, InterruptedException {
        now = Instant.now().plus(Duration.ofHours(1));
        Process process = new ProcessBuilder("sh", "-c", MAKE_ALL)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
        assertThat(process.waitFor()).as(() -> text("output")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa.pkcs8", "rsa.traditional", "ec.pkcs8", "ec.traditional"})
    void aKeyOfEitherKindAndFormIsTaken(String key) {
        KeyAndChain read = read(key, NONE);

        ServingRules.check(read, now);
        assertThat(read.chain()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa.encrypted", "ec.encrypted", "rsa.encrypted-traditional"})
    void anEncryptedKeyIsTakenWithItsPassPhraseAlone(String key) {
        ServingRules.check(read(key, PASS), now);

        assertThatThrownBy(() -> read(key, Secret.of("another one")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The private key is encrypted, and the pass phrase does not fit.");
        assertThatThrownBy(() -> read(key, NONE)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aPkcs12FileIsTakenWithItsPassPhraseAlone() throws IOException {
        byte[] file = Files.readAllBytes(directory.resolve("rsa.p12"));

        KeyAndChain read = UploadedKey.pkcs12(file, PASS);
        ServingRules.check(read, now);
        assertThat(read.chain()).hasSize(2);
        assertThatThrownBy(() -> UploadedKey.pkcs12(file, NONE)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aKeyOfAnotherCertificateIsRefused() {
        assertRefused(pem(text("rsa.pem"), "ec.pkcs8"), "The private key does not belong to the first certificate.");
    }

    @Test
    void certificatesInAnotherOrderAreRefused() {
        assertRefused(pem(text("ec.pem") + text("rsa.pem"), "ec.pkcs8"), "The certificates are not in order");
        assertRefused(pem(text("ca.pem") + text("ec.pem"), "ec.pkcs8"), "The certificates are not in order");
    }

    @Test
    void whatIsTooOldOrTooNewIsRefused() {
        KeyAndChain read = pem(text("ec.pem"), "ec.pkcs8");

        assertThatThrownBy(() -> ServingRules.check(read, now.plus(Duration.ofDays(91))))
                .hasMessageContaining("has expired on");
        assertThatThrownBy(() -> ServingRules.check(read, now.minus(Duration.ofDays(2))))
                .hasMessageContaining("is not valid before");
    }

    @Test
    void whatBrowsersWouldRefuseIsRefused() {
        assertRefused(pem(text("nameless.pem"), "ec.pkcs8"), "no host name or address among its alternative names");
        assertRefused(pem(text("client.pem"), "ec.pkcs8"), "not meant for servers");
        assertRefused(pem(text("weak.pem"), "weak.pkcs8"), "a key of 1024 bits; it must have at least 2048");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(
                        () -> ServingRules.check(pem(text("nameless.pem"), "rsa.pkcs8"), now.plus(Duration.ofDays(91))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.details()).hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void whatIsNoPemIsRefusedWithoutTellingWhatItIs() {
        String certificate = text("ec.pem");
        assertThatThrownBy(() -> UploadedKey.pem("hello", Secret.of("secret words"), NONE))
                .hasMessageContaining("There is no certificate in PEM");
        assertThatThrownBy(() -> UploadedKey.pem(certificate, Secret.of("secret words"), NONE))
                .hasMessage("There is no private key in PEM.");
        String cut = text("ec.pkcs8").replaceFirst("M[A-Z]", "!!");
        assertThatThrownBy(() -> UploadedKey.pem(certificate, Secret.of(cut), NONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("BEGIN");
        assertThatThrownBy(() -> UploadedKey.certificates("x".repeat(UploadedKey.MOST_BYTES + 1)))
                .hasMessage("This is too large: 1 MiB is the most.");
    }

    @Test
    void nothingPrintsTheKey() {
        assertThat(read("ec.pkcs8", NONE)).hasToString("key and certificate of CN=vcm.example.com");
    }

    @Test
    void anAuthoritySignsWhatIsRequestedAndTheKeyGoesWithTheAnswer() throws IOException, InterruptedException {
        KeyAndChain made = NewKey.selfSigned(List.of("new.example.com", "192.0.2.9"), now);
        Files.writeString(directory.resolve("new.csr"), SigningRequest.of(made).pem());
        Process process = new ProcessBuilder(
                        "openssl",
                        "x509",
                        "-req",
                        "-in",
                        "new.csr",
                        "-CA",
                        "ca.pem",
                        "-CAkey",
                        "ca.key",
                        "-CAcreateserial",
                        "-days",
                        "90",
                        "-copy_extensions",
                        "copy",
                        "-out",
                        "new.pem")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
        assertThat(process.waitFor()).as(() -> text("output")).isZero();

        List<X509Certificate> answer = UploadedKey.certificates(text("new.pem") + text("ca.pem"));

        ServingRules.check(new KeyAndChain(made.key(), answer), now);
        assertThat(CertificateInfo.of(answer.get(0)).names()).containsExactly("new.example.com", "192.0.2.9");
    }

    private static KeyAndChain read(String key, Secret passPhrase) {
        String own = text(key.substring(0, key.indexOf('.')) + ".pem");
        return UploadedKey.pem(own + text("ca.pem"), Secret.of(text(key)), passPhrase);
    }

    private static KeyAndChain pem(String chain, String key) {
        return UploadedKey.pem(chain, Secret.of(text(key)), NONE);
    }

    private static void assertRefused(KeyAndChain offered, String why) {
        assertThatThrownBy(() -> ServingRules.check(offered, now))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(why);
    }

    private static String text(String file) {
        try {
            return Files.readString(directory.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
