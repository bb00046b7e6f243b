package org.vcfcredentials.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.linguafranca.pwdb.kdbx.KdbxCreds;
import org.linguafranca.pwdb.kdbx.KdbxHeader;
import org.linguafranca.pwdb.kdbx.KdbxSerializer;
import org.linguafranca.pwdb.kdbx.jackson.JacksonDatabase;
import org.linguafranca.pwdb.kdbx.jackson.JacksonEntry;
import org.linguafranca.pwdb.kdbx.jackson.JacksonGroup;
import org.vcfcredentials.credential.RevealedCredential;
import org.vcfcredentials.credential.RevealedPassword;
import org.vcfcredentials.platform.Secret;
import org.w3c.dom.Element;

/** What KeePassJava2 reads in what we write. */
class KeePassFileTest {
    private static final Secret PASSWORD = Secret.of("Gr\u00fc\u00dfe 123");
    private static final Instant NOW = Instant.parse("2026-11-22T09:08:07Z");

    @Test
    void environmentsAndDomainsAreGroupsAndCredentialsTheirEntries() throws IOException {
        var database = open(file(
                new Sample("Lab East", "", "sddc.lab", "admin", Optional.of("one")).revealed(),
                new Sample("Lab West", "m01", "vc.lab", "root", Optional.of("two")).revealed(),
                new Sample("Lab West", "wld-1", "esx-1.lab", "root", Optional.of("three")).revealed(),
                new Sample("Lab West", "wld-1", "esx-2.lab", "root", Optional.empty()).revealed()));

        assertThat(database.getRootGroup().getGroups())
                .extracting(JacksonGroup::getName)
                .containsExactly("Lab East", "Lab West");
        JacksonGroup west = database.getRootGroup().getGroups().get(1);
        assertThat(west.getGroups()).extracting(JacksonGroup::getName).containsExactly("m01", "wld-1");
        assertThat(west.getGroups().get(1).getEntries())
                .extracting(JacksonEntry::getTitle)
                .containsExactly("esx-1.lab (SSH)", "esx-2.lab (SSH)");
        JacksonEntry entry = west.getGroups().get(1).getEntries().get(0);
        assertThat(entry.getUsername()).isEqualTo("root");
        assertThat(entry.getPassword()).isEqualTo("three");
        assertThat(entry.getUrl()).isEqualTo("ssh://esx-1.lab");
        assertThat(entry.getNotes()).isEqualTo("Account type: USER\nResource type: ESXI\nSource: SDDC Manager");
        assertThat(entry.getLastModificationTime()).isEqualTo(Date.from(Instant.parse("2026-03-29T01:30:05Z")));
        assertThat(entry.getExpires()).isFalse();
    }

    @Test
    void awkwardPasswordsArriveExactlyAsTheyAre() throws IOException {
        var rows = Sample.AWKWARD.stream().map(Sample::with).toArray(RevealedCredential[]::new);

        assertThat(entries(open(file(rows))))
                .extracting(JacksonEntry::getPassword)
                .isEqualTo(Sample.AWKWARD);
    }

    @Test
    void namesThatXmlCannotHoldArriveToo() throws IOException {
        String name = "back\\slash \u0007 <b>&\r\n";

        assertThat(entries(open(file(Sample.saying(name)))))
                .extracting(JacksonEntry::getUsername)
                .containsExactly(name);
    }

    @Test
    void formerPasswordsAreTheHistoryOfTheEntryAndLaterValuesStillOpen() throws Exception {
        var first = new RevealedPassword(Secret.of("zero"), NOW.minusSeconds(300), NOW.minusSeconds(200));
        var second = new RevealedPassword(Secret.of("half"), NOW.minusSeconds(200), NOW.minusSeconds(100));
        var credential = new Sample("Lab West", "m01", "vc.lab", "root", Optional.of("now"));

        var entries = entries(open(file(credential.revealed(first, second), Sample.with("after"))));

        assertThat(entries).extracting(JacksonEntry::getPassword).containsExactly("now", "after");
        assertThat(protectedValues(file(credential.revealed(first, second)))).containsExactly("now", "zero", "half");
    }

    @Test
    void aCredentialThatVanishedHasExpired() throws IOException {
        var retired = new Sample("Lab West", "m01", "vc.lab", "root", Optional.of("p")).retired(NOW);

        JacksonEntry entry = entries(open(file(retired))).get(0);

        assertThat(entry.getExpires()).isTrue();
        assertThat(entry.getExpiryTime()).isEqualTo(Date.from(NOW));
        assertThat(entry.getNotes()).contains("Vanished from its source: 2026-11-22T09:08:07Z");
    }

    @Test
    void anEntryExpiresWhenItsSourceSaysThatThePasswordDoes() throws IOException {
        Instant expiry = Instant.parse("2027-01-31T12:00:00Z");
        var expiring = new Sample("Lab West", "m01", "vc.lab", "root", Optional.of("p")).expiring(expiry);

        JacksonEntry entry = entries(open(file(expiring))).get(0);

        assertThat(entry.getExpires()).isTrue();
        assertThat(entry.getExpiryTime()).isEqualTo(Date.from(expiry));
    }

    @Test
    void aCredentialThatVanishedHasExpiredThenWhateverItsPasswordHadLeft() throws IOException {
        var retired = new Sample("Lab West", "m01", "vc.lab", "root", Optional.of("p"))
                .expiringAndRetired(NOW.plusSeconds(86_400), NOW);

        assertThat(entries(open(file(retired))).get(0).getExpiryTime()).isEqualTo(Date.from(NOW));
    }

    @Test
    void theSameCredentialIsTheSameEntryInEveryExport() throws IOException {
        JacksonEntry once = entries(open(file(Sample.with("before")))).get(0);
        JacksonEntry again = entries(open(file(Sample.with("after")))).get(0);

        assertThat(again.getUuid()).isEqualTo(once.getUuid());
    }

    @Test
    void nothingIsReadableWithoutThePassword() {
        byte[] file = file(Sample.with("VMware1!"));

        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("VMware1!", "esx-1.lab");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> open(file, Secret.of("another one")))
                .withMessageContaining("HMAC");
    }

    @Test
    void aByteThatChangedIsNoticed() {
        byte[] file = file(Sample.with("VMware1!"));
        file[file.length - 80] ^= 1;

        assertThatExceptionOfType(Exception.class).isThrownBy(() -> open(file));
    }

    @Test
    void noCredentialsAreAnEmptyDatabase() throws IOException {
        assertThat(open(file()).getRootGroup().getGroups()).isEmpty();
    }

    private static byte[] file(RevealedCredential... rows) {
        var out = new ByteArrayOutputStream();
        try (var file = new KeePassFile(out, PASSWORD, NOW)) {
            List.of(rows).forEach(file::add);
        }
        return out.toByteArray();
    }

    private static JacksonDatabase open(byte[] file) throws IOException {
        return open(file, PASSWORD);
    }

    private static JacksonDatabase open(byte[] file, Secret password) throws IOException {
        return JacksonDatabase.load(
                new KdbxCreds(password.reveal().getBytes(StandardCharsets.UTF_8)), new ByteArrayInputStream(file));
    }

    private static List<? extends JacksonEntry> entries(JacksonDatabase database) {
        return database.findEntries(entry -> true);
    }

    /** In the order of the document, histories included, which the library reads over. */
    private static List<String> protectedValues(byte[] file) throws Exception {
        KdbxHeader header = new KdbxHeader();
        var credentials = new KdbxCreds(PASSWORD.reveal().getBytes(StandardCharsets.UTF_8));
        List<String> values = new ArrayList<>();
        try (var xml =
                KdbxSerializer.createUnencryptedInputStream(credentials, header, new ByteArrayInputStream(file))) {
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
            var elements = document.getElementsByTagName("Value");
            var stream = header.getInnerStreamEncryptor();
            for (int index = 0; index < elements.getLength(); index++) {
                var element = (Element) elements.item(index);
                if (element.hasAttribute("Protected")) {
                    byte[] value = stream.decrypt(Base64.getDecoder().decode(element.getTextContent()));
                    values.add(new String(value, StandardCharsets.UTF_8));
                }
            }
        }
        return values;
    }
}
