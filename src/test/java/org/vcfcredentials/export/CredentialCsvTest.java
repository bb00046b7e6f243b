package org.vcfcredentials.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.credential.RevealedCredential;

class CredentialCsvTest {
    private static final String HEADER =
            "Hostname,Username,Password,Credential Type,Account Type,Resource Type,Domain Name,Source,Last Updated\r\n";

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
        String csv = csv(Sample.with("VMware1!"));

        assertThat(csv)
                .isEqualTo(HEADER + "esx-1.lab,root,VMware1!,SSH,USER,ESXI,wld-1,SDDC_MANAGER,2026-03-29 01:30:05\r\n");
    }

    static List<String> awkward() {
        return Sample.AWKWARD;
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void aPasswordArrivesExactlyAsItIs(String password) throws IOException {
        CSVRecord parsed = parse(csv(Sample.with(password)));

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
        CSVRecord parsed = parse(csv(Sample.saying(text)));

        for (String column :
                List.of("Hostname", "Username", "Credential Type", "Account Type", "Resource Type", "Domain Name")) {
            assertThat(parsed.get(column)).isEqualTo("'" + text);
        }
        assertThat(parsed.get("Password")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrator@vsphere.local", "svc-backup", "a=b", "10.0.0.1", "0123"})
    void ordinaryTextIsLeftAlone(String text) throws IOException {
        assertThat(parse(csv(Sample.saying(text))).get("Username")).isEqualTo(text);
    }

    @Test
    void aCredentialWithoutAPasswordHasAnEmptyCell() throws IOException {
        var unknown = new Sample("Lab West", "wld-1", "h", "u", Optional.empty()).revealed();

        assertThat(parse(csv(unknown)).get("Password")).isEmpty();
    }

    @Test
    void severalEnvironmentsAreToldApartByAColumnInFront() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CredentialCsv csv = new CredentialCsv(out, Column.of(true), false)) {
            csv.add(Sample.with("p"));
        }

        assertThat(out.toString(UTF_8)).startsWith("Environment,Hostname,").contains("\r\nLab West,esx-1.lab,root,p,");
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void quotedForSpreadsheetsAPasswordComesBackByTakingOneApostropheAway(String password) throws IOException {
        String cell = quoted(Sample.with(password)).get("Password");

        assertThat(cell.startsWith("'") ? cell.substring(1) : cell).isEqualTo(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-1", "@SUM(A1)", "\tx", "000123", "1E5", "3-4", "12:30", "1,5", "'x", ".5"})
    void quotedForSpreadsheetsNothingIsCalculatedOrConverted(String password) throws IOException {
        assertThat(quoted(Sample.with(password)).get("Password")).isEqualTo("'" + password);
    }

    @Test
    void quotedForSpreadsheetsTimesStayTimes() throws IOException {
        assertThat(quoted(Sample.with("p")).get("Last Updated")).isEqualTo("2026-03-29 01:30:05");
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

        new CredentialCsv(out, Column.of(false), false).close();

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

        assertThatThrownBy(() -> new CredentialCsv(broken, Column.of(false), false).close())
                .isInstanceOf(UncheckedIOException.class);
    }

    private static String csv(RevealedCredential... rows) {
        return csv(false, rows);
    }

    private static CSVRecord quoted(RevealedCredential row) throws IOException {
        return parse(csv(true, row));
    }

    private static String csv(boolean forSpreadsheets, RevealedCredential... rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CredentialCsv csv = new CredentialCsv(out, Column.of(false), forSpreadsheets)) {
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
