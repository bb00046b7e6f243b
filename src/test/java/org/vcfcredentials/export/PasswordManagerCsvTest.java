package org.vcfcredentials.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.vcfcredentials.credential.RevealedCredential;

/** The files for the imports of Bitwarden and KeePassXC. */
class PasswordManagerCsvTest {
    @Test
    void bitwardenGetsALoginInAFolderForEachDomain() {
        assertThat(text(BitwardenCsv::new, Sample.with("=a,\"b\"")))
                .isEqualTo("folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,"
                        + "login_totp\r\n"
                        + "Lab West/wld-1,,login,esx-1.lab (SSH),\"Account type: USER\nResource type: ESXI\n"
                        + "Source: SDDC Manager\",,0,ssh://esx-1.lab,root,\"=a,\"\"b\"\"\",\r\n");
    }

    @Test
    void keePassXcGetsTheColumnsThatItWritesItself() {
        assertThat(text(KeePassXcCsv::new, Sample.with("=a,\"b\"")))
                .isEqualTo(
                        "Group,Title,Username,Password,URL,Notes,TOTP,Icon,Last Modified,Created\r\n"
                                + "Lab West/wld-1,esx-1.lab (SSH),root,\"=a,\"\"b\"\"\",ssh://esx-1.lab,\"Account type: USER\n"
                                + "Resource type: ESXI\nSource: SDDC Manager\",,0,2026-03-29T01:30:05Z,2026-03-29T01:30:05Z\r\n");
    }

    @Test
    void awkwardPasswordsArriveExactlyAsTheyAre() throws IOException {
        var rows = Sample.AWKWARD.stream().map(Sample::with).toArray(RevealedCredential[]::new);

        assertThat(column("login_password", text(BitwardenCsv::new, rows))).isEqualTo(Sample.AWKWARD);
        assertThat(column("Password", text(KeePassXcCsv::new, rows))).isEqualTo(Sample.AWKWARD);
    }

    @Test
    void aSlashInANameMakesNoFolder() throws IOException {
        var credential = new Sample("Lab", "a/b", "h", "u", Optional.of("p")).revealed();

        assertThat(column("folder", text(BitwardenCsv::new, credential))).containsExactly("Lab/a_b");
    }

    @Test
    void aHostThatIsNoneMakesNoAddress() throws IOException {
        var credential = new Sample("Lab", "", "two words", "u", Optional.of("p")).revealed();

        assertThat(column("URL", text(KeePassXcCsv::new, credential))).containsExactly("");
        assertThat(column("Group", text(KeePassXcCsv::new, credential))).containsExactly("Lab/No domain");
    }

    private static String text(Function<OutputStream, CredentialFile> format, RevealedCredential... rows) {
        var out = new ByteArrayOutputStream();
        try (CredentialFile file = format.apply(out)) {
            List.of(rows).forEach(file::add);
        }
        return out.toString(UTF_8);
    }

    private static List<String> column(String name, String csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .stream()
                .map((CSVRecord line) -> line.get(name))
                .toList();
    }
}
