package org.vcfcredentials.export;

import java.io.OutputStream;
import org.vcfcredentials.credential.RevealedCredential;
import org.vcfcredentials.platform.Secret;

/** What Bitwarden imports as "Bitwarden (csv)"; columns after its documentation of that format for individual vaults. */
final class BitwardenCsv implements CredentialFile {
    private final CsvFile file;

    /** Writes the header; {@code out} stays the caller's to close. */
    BitwardenCsv(OutputStream out) {
        file = new CsvFile(
                out,
                "folder",
                "favorite",
                "type",
                "name",
                "notes",
                "fields",
                "reprompt",
                "login_uri",
                "login_username",
                "login_password",
                "login_totp");
    }

    @Override
    public void add(RevealedCredential revealed) {
        VaultEntry entry = VaultEntry.of(revealed.credential());
        file.add(
                entry.path(),
                "",
                "login",
                entry.title(),
                entry.notes(),
                "",
                "0",
                entry.url(),
                revealed.credential().username(),
                revealed.password().map(Secret::reveal).orElse(""),
                "");
    }

    @Override
    public void close() {
        file.close();
    }
}
