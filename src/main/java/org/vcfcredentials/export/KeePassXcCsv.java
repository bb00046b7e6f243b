package org.vcfcredentials.export;

import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import org.vcfcredentials.credential.RevealedCredential;
import org.vcfcredentials.platform.Secret;

/** What KeePassXC imports; the columns that it writes itself, so that its import assigns them without being asked. */
final class KeePassXcCsv implements CredentialFile {
    private final CsvFile file;

    /** Writes the header; {@code out} stays the caller's to close. */
    KeePassXcCsv(OutputStream out) {
        file = new CsvFile(
                out,
                "Group",
                "Title",
                "Username",
                "Password",
                "URL",
                "Notes",
                "TOTP",
                "Icon",
                "Last Modified",
                "Created");
    }

    @Override
    public void add(RevealedCredential revealed) {
        VaultEntry entry = VaultEntry.of(revealed.credential());
        String modified = revealed.credential()
                .lastUpdated()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        file.add(
                entry.path(),
                entry.title(),
                revealed.credential().username(),
                revealed.password().map(Secret::reveal).orElse(""),
                entry.url(),
                entry.notes(),
                "",
                "0",
                modified,
                modified);
    }

    @Override
    public void close() {
        file.close();
    }
}
