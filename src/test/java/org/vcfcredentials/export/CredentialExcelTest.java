package org.vcfcredentials.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.vcfcredentials.credential.RevealedCredential;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.Secret;

/** What Apache POI reads in what we write. */
class CredentialExcelTest {
    private static final int PASSWORD = 2;

    @Test
    void theSheetHasTheTitlesItsUsersKnowInWhiteOnBlue() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(clear()))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
            XSSFSheet sheet = workbook.getSheet("Credentials");
            assertThat(texts(sheet.getRow(0)))
                    .containsExactly(
                            "Hostname",
                            "Username",
                            "Password",
                            "Credential Type",
                            "Account Type",
                            "Resource Type",
                            "Domain Name",
                            "Source",
                            "Last Updated");
            var style = sheet.getRow(0).getCell(8).getCellStyle();
            assertThat(style.getFont().getBold()).isTrue();
            assertThat(style.getFont().getXSSFColor().getARGBHex()).isEqualTo("FFFFFFFF");
            assertThat(style.getFillForegroundXSSFColor().getARGBHex()).isEqualTo("FF0070C0");
        }
    }

    @Test
    void aCredentialIsOneRowOfTexts() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(clear(Sample.with("VMware1!"))))) {
            Row row = workbook.getSheetAt(0).getRow(1);
            assertThat(texts(row))
                    .containsExactly(
                            "esx-1.lab",
                            "root",
                            "VMware1!",
                            "SSH",
                            "USER",
                            "ESXI",
                            "wld-1",
                            "SDDC_MANAGER",
                            "2026-03-29 01:30:05");
            assertThat(row).allSatisfy(cell -> {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            });
        }
    }

    @Test
    void awkwardPasswordsArriveExactlyAsTheyAreAndNoneIsAFormula() throws IOException {
        var rows = Sample.AWKWARD.stream().map(Sample::with).toArray(RevealedCredential[]::new);

        assertThat(passwords(clear(rows))).containsExactlyElementsOf(Sample.AWKWARD);
    }

    @Test
    void thousandsOfRowsArriveInOrder() throws IOException {
        List<String> passwords = new ArrayList<>();
        for (int index = 0; index < 1_001; index++) {
            passwords.add("p" + index);
        }
        var rows = passwords.stream().map(Sample::with).toArray(RevealedCredential[]::new);

        assertThat(passwords(clear(rows))).isEqualTo(passwords);
    }

    @Test
    void theLongestTextOfACellArrivesAndALongerOneIsRefusedWithAWayOut() throws IOException {
        String longest = "=".repeat(ExcelText.LONGEST);

        assertThat(passwords(clear(Sample.with(longest)))).containsExactly(longest);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> clear(Sample.with(longest + "=")))
                .withMessageContaining("root@esx-1.lab")
                .withMessageContaining("Export as CSV or KeePass instead.");
    }

    @Test
    void withAPasswordTheFileIsEncryptedByAes256AndOpensWithThatPasswordOnly()
            throws IOException, GeneralSecurityException {
        byte[] file = encrypted(Secret.of("Gr\u00fc\u00dfe 123"), Sample.with("=1+1"), Sample.with("two"));

        try (var container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            var info = new EncryptionInfo(container);
            assertThat(info.getEncryptionMode()).isEqualTo(EncryptionMode.agile);
            assertThat(info.getHeader().getCipherAlgorithm()).isEqualTo(CipherAlgorithm.aes256);
            assertThat(info.getHeader().getHashAlgorithm()).isEqualTo(HashAlgorithm.sha512);
            assertThat(Decryptor.getInstance(info).verifyPassword("gr\u00fc\u00dfe 123"))
                    .isFalse();
            Decryptor decryptor = Decryptor.getInstance(info);
            assertThat(decryptor.verifyPassword("Gr\u00fc\u00dfe 123")).isTrue();
            try (var content = decryptor.getDataStream(container)) {
                assertThat(passwords(content.readAllBytes())).containsExactly("=1+1", "two");
            }
        }
    }

    @Test
    void aStreamThatBreaksIsAnError() {
        var broken = new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException("disk full");
            }
        };

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> {
            try (var excel = CredentialExcel.clear(broken, Column.of(false))) {
                excel.add(Sample.with("p"));
            }
        });
    }

    private static byte[] clear(RevealedCredential... rows) {
        var out = new ByteArrayOutputStream();
        try (var excel = CredentialExcel.clear(out, Column.of(false))) {
            List.of(rows).forEach(excel::add);
        }
        return out.toByteArray();
    }

    private static byte[] encrypted(Secret password, RevealedCredential... rows) {
        var out = new ByteArrayOutputStream();
        try (var excel = CredentialExcel.encrypted(out, Column.of(false), password)) {
            List.of(rows).forEach(excel::add);
        }
        return out.toByteArray();
    }

    private static List<String> passwords(byte[] file) throws IOException {
        List<String> passwords = new ArrayList<>();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : workbook.getSheetAt(0)) {
                XSSFCell cell = (XSSFCell) row.getCell(PASSWORD);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                passwords.add(cell.getStringCellValue());
            }
        }
        return passwords.subList(1, passwords.size());
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }
}
