package org.vcfcredentials.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.credential.CredentialSummary;
import org.vcfcredentials.credential.RevealedCredential;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.vcf.CredentialFacts;
import org.vcfcredentials.vcf.Source;

class CredentialCsvTest {
    private static final String HEADER =
            "Hostname,Username,Password,Credential Type,Account Type,Resource Type,Domain Name,Source,Last Updated\r\n";
    private static final Instant UPDATED = Instant.parse("2026-03-29T01:30:05.987Z");

    @Test
    void anEmptyEnvironmentGivesTheHeaderOnly() {
        assertThat(csv()).isEqualTo(HEADER);
    }

    @Test
    void thereIsNoByteOrderMarkInFrontOfTheFirstColumn() {
        assertThat(csv()).startsWith("Hostname");
    }

    @Test
    void aCredentialIsOneLineInTheColumnOrderOfTheHeader() {
        String csv = csv(row("esx-1.lab", "root", "VMware1!"));

        assertThat(csv)
                .isEqualTo(HEADER + "esx-1.lab,root,VMware1!,SSH,USER,ESXI,wld-1,SDDC_MANAGER,2026-03-29 01:30:05\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "it's \"quoted\", and, separated",
                "'leading apostrophe",
                "\"",
                "\"\"",
                " leading and trailing ",
                "back\\slash\\",
                "two\nlines",
                "two\r\nlines",
                "carriage\rreturn",
                "000123",
                "1E5",
                "=1+1",
                "+49",
                "-1",
                "@SUM(A1)",
                "\ttab",
                "=HYPERLINK(\"http://x\",\"y\")",
                "<b>&amp;</b>",
                "Gr\u00fc\u00dfe \u65e5\u672c\u8a9e \ud83d\udd11",
                "\u202eright to left \u0627\u0644\u0639\u0631\u0628\u064a\u0629",
                "bell\u0007and escape\u001b",
                "#comment",
                ";semicolon;"
            })
    void aPasswordArrivesExactlyAsItIs(String password) throws IOException {
        CSVRecord parsed = parse(csv(row("esx-1.lab", "root", password)));

        assertThat(parsed.get("Password")).isEqualTo(password);
        assertThat(parsed.get("Hostname")).isEqualTo("esx-1.lab");
        assertThat(parsed.size()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@SUM(1)",
                "\tx",
                "\rx",
                "\nx",
                "\uff1d1",
                "\uff0b1",
                "\uff0d1",
                "\uff201"
            })
    void otherTextThatBeginsAFormulaGetsAnApostrophe(String text) throws IOException {
        CredentialRow row = new CredentialRow(
                text, text, Optional.of(Secret.of("p")), text, text, text, text, "SDDC_MANAGER", UPDATED);

        CSVRecord parsed = parse(csv(row));

        for (String column :
                List.of("Hostname", "Username", "Credential Type", "Account Type", "Resource Type", "Domain Name")) {
            assertThat(parsed.get(column)).isEqualTo("'" + text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrator@vsphere.local", "svc-backup", "a=b", "10.0.0.1", "0123"})
    void ordinaryTextIsLeftAlone(String text) throws IOException {
        assertThat(parse(csv(row("esx-1.lab", text, "p"))).get("Username")).isEqualTo(text);
    }

    @Test
    void aCredentialWithoutAPasswordHasAnEmptyCell() throws IOException {
        CredentialRow row = new CredentialRow("h", "u", Optional.empty(), "", "", "", "", "VCF_INSTALLER", UPDATED);

        assertThat(parse(csv(row)).get("Password")).isEmpty();
    }

    @Test
    void aRowIsMadeFromARevealedCredential() {
        CredentialSummary summary = new CredentialSummary(
                7,
                "esx-1.lab",
                "root",
                "SSH",
                "USER",
                "ESXI",
                "wld-1",
                Source.SDDC_MANAGER,
                UPDATED,
                true,
                false,
                false,
                Optional.empty(),
                "",
                CredentialFacts.NONE);

        CredentialRow row = CredentialRow.of(new RevealedCredential(summary, Optional.of(Secret.of("VMware1!"))));

        assertThat(row).isEqualTo(row("esx-1.lab", "root", "VMware1!"));
        assertThat(row.toString()).doesNotContain("VMware1!");
    }

    @Test
    void theStreamIsFlushedAndStaysOpen() {
        StringBuilder events = new StringBuilder();
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                events.append("flush");
            }

            @Override
            public void close() {
                events.append("close");
            }
        };

        new CredentialCsv(out).close();

        assertThat(events.toString()).isEqualTo("flush");
    }

    @Test
    void aStreamThatBreaksIsAnError() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> new CredentialCsv(broken).close()).isInstanceOf(UncheckedIOException.class);
    }

    private static CredentialRow row(String hostname, String username, String password) {
        return new CredentialRow(
                hostname,
                username,
                Optional.of(Secret.of(password)),
                "SSH",
                "USER",
                "ESXI",
                "wld-1",
                "SDDC_MANAGER",
                UPDATED);
    }

    private static String csv(CredentialRow... rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CredentialCsv csv = new CredentialCsv(out)) {
            List.of(rows).forEach(csv::add);
        }
        return out.toString(UTF_8);
    }

    private static CSVRecord parse(String csv) throws IOException {
        List<CSVRecord> records = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
        assertThat(records).hasSize(1);
        return records.get(0);
    }
}
