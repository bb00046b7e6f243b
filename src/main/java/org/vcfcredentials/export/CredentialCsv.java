package org.vcfcredentials.export;

import java.io.OutputStream;
import java.util.List;
import org.vcfcredentials.credential.RevealedCredential;

/**
 * Credentials as comma-separated values, in the column order its users know.
 *
 * <p>A CSV file is for programs. Passwords are written exactly as they are, whatever they begin with, because a password that
 * arrives changed is worthless; all other text that a spreadsheet would take for a formula gets an apostrophe in front. Who wants
 * to open the file in a spreadsheet can have the passwords quoted in the same way, see {@link SpreadsheetText}.
 */
final class CredentialCsv implements CredentialFile {
    private final CsvFile file;
    private final List<Column> columns;
    private final boolean forSpreadsheets;

    /** Writes the header; {@code out} stays the caller's to close. */
    CredentialCsv(OutputStream out, List<Column> columns, boolean forSpreadsheets) {
        this.file = new CsvFile(out, columns.stream().map(Column::title).toArray(String[]::new));
        this.columns = columns;
        this.forSpreadsheets = forSpreadsheets;
    }

    @Override
    public void add(RevealedCredential credential) {
        file.add(columns.stream().map(column -> cell(column, credential)).toArray());
    }

    private String cell(Column column, RevealedCredential credential) {
        String text = column.text(credential);
        if (forSpreadsheets && column != Column.LAST_UPDATED) {
            return SpreadsheetText.quoted(text);
        }
        return column == Column.PASSWORD ? text : PlainText.of(text);
    }

    @Override
    public void close() {
        file.close();
    }
}
