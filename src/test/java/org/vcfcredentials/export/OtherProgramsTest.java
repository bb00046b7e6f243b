package org.vcfcredentials.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.credential.RevealedCredential;
import org.vcfcredentials.credential.RevealedPassword;
import org.vcfcredentials.platform.Secret;
import org.w3c.dom.Node;

/** What LibreOffice and KeePassXC, which share no code with us or with each other, read in what we write. */
class OtherProgramsTest {
    private static final Secret PASSWORD = Secret.of("Gr\u00fc\u00dfe 123");
    private static final Instant NOW = Instant.parse("2026-11-22T09:08:07Z");
    private static final int LONGEST_MINUTES = 2;

    @TempDir
    private Path directory;

    @BeforeAll
    static void bothAreThere() throws Exception {
        for (String program : List.of("soffice", "keepassxc-cli")) {
            assertThat(new ProcessBuilder("which", program).start().waitFor())
                    .as(program + " is missing. ./test.sh installs it; or install libreoffice-calc and keepassxc.")
                    .isZero();
        }
    }

    @Test
    void libreOfficeReadsEveryPasswordAsTheTextItIs() throws Exception {
        Path excel = directory.resolve("export.xlsx");
        try (var file = CredentialExcel.clear(Files.newOutputStream(excel), Column.of(false))) {
            List.of(Sample.each(Sample.AWKWARD)).forEach(file::add);
        }

        run(
                "",
                "soffice",
                "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true",
                "--outdir",
                directory.toString(),
                excel.toString());

        assertThat(rows(Files.newInputStream(directory.resolve("export.csv"))))
                .extracting(row -> row.get("Password"))
                .containsExactlyElementsOf(Sample.AWKWARD.stream()
                        .map(OtherProgramsTest::asLibreOfficeEndsLines)
                        .toList());
    }

    private static String asLibreOfficeEndsLines(String password) {
        return password.replace("\r\n", "\n");
    }

    @Test
    void keePassXcReadsEveryPasswordAndItsGroups() throws Exception {
        var rows = rows(keePassXc("csv", Sample.each(Sample.AWKWARD)));

        assertThat(rows)
                .extracting(row -> row.get("Password"))
                .containsExactlyElementsOf(Sample.AWKWARD.stream()
                        .map(OtherProgramsTest::asKeePassXcShowsNull)
                        .toList());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("Group")).endsWith("/Lab West/wld-1");
            assertThat(row.get("Title")).matches("esx-\\d+ \\(SSH\\)");
            assertThat(row.get("Username")).isEqualTo("root");
            assertThat(row.get("URL")).startsWith("ssh://esx-");
        });
    }

    private static String asKeePassXcShowsNull(String password) {
        return password.replace("\u0000", "");
    }

    @Test
    void keePassXcReadsTheHistory() throws Exception {
        var former = new RevealedPassword(Secret.of("zero"), NOW.minusSeconds(300), NOW.minusSeconds(200));
        var changed = new Sample("Lab West", "m01", "vc.lab", "root", Optional.of("now")).revealed(former);

        assertThat(texts("History", keePassXc("xml", changed)))
                .singleElement()
                .asString()
                .contains("zero")
                .doesNotContain("now");
    }

    @Test
    void keePassXcKnowsWhatHasExpired() throws Exception {
        var retired = new Sample("Lab West", "m01", "old.lab", "root", Optional.of("gone")).retired(NOW);

        assertThat(texts("Expires", keePassXc("xml", retired))).containsOnlyOnce("True");
    }

    private static List<String> texts(String element, InputStream xml) throws Exception {
        var found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(xml)
                .getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Node::getTextContent)
                .toList();
    }

    private InputStream keePassXc(String format, RevealedCredential... rows) throws Exception {
        Path database = directory.resolve("export.kdbx");
        try (var file = new KeePassFile(Files.newOutputStream(database), PASSWORD, NOW)) {
            List.of(rows).forEach(file::add);
        }
        return run(PASSWORD.reveal() + "\n", "keepassxc-cli", "export", "-q", "--format", format, database.toString());
    }

    /** What it writes to its output. */
    private InputStream run(String input, String... command) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Path complaints = directory.resolve("complaints");
        var builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(complaints.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try (OutputStream words = process.getOutputStream()) {
            words.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).as(Files.readString(complaints)).isZero();
        return new ByteArrayInputStream(Files.readAllBytes(output));
    }

    private static List<CSVRecord> rows(InputStream csv) throws IOException {
        try (var reader = new InputStreamReader(csv, StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }
}
