package org.vcfcredentials.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.vcfcredentials.credential.RevealedCredential;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.file.Unclosed;

/** Credentials as a sheet of Excel. Every cell is text: nothing is calculated, nothing becomes a number. */
final class CredentialExcel implements CredentialFile {
    private static final int ROWS_IN_MEMORY = 200;
    private static final String TEXT_FORMAT = "@"; // a cell that somebody edits stays text, too

    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<Column> columns;
    private int row;

    /** A file that everybody can open; {@code out} stays the caller's to close. */
    static CredentialExcel clear(OutputStream out, List<Column> columns) {
        return new CredentialExcel(new Unclosed(out), columns);
    }

    /** A file that the password opens; {@code out} stays the caller's to close. */
    static CredentialExcel encrypted(OutputStream out, List<Column> columns, Secret password) {
        return new CredentialExcel(new EncryptedOffice(out, password), columns);
    }

    /** Writes the header. */
    private CredentialExcel(OutputStream out, List<Column> columns) {
        this.out = out;
        this.workbook = new Workbook(out, "VCF Credential Manager", null);
        this.sheet = workbook.newWorksheet("Credentials");
        this.columns = columns;
        for (int index = 0; index < columns.size(); index++) {
            sheet.width(index, columns.get(index).width());
            sheet.inlineString(0, index, columns.get(index).title());
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fontColor("FFFFFF")
                .fillColor("0070C0")
                .set();
        sheet.freezePane(0, 1);
    }

    @Override
    public void add(RevealedCredential credential) {
        row++;
        for (int index = 0; index < columns.size(); index++) {
            String text = ExcelText.of(columns.get(index).text(credential), credential.credential());
            sheet.inlineString(row, index, RichText.builder().run(text).end().build());
        }
        sheet.range(row, 0, row, columns.size() - 1).style().format(TEXT_FORMAT).set();
        if (row % ROWS_IN_MEMORY == 0) {
            flush();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (out) {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
