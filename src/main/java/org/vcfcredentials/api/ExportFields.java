package org.vcfcredentials.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import org.vcfcredentials.credential.CredentialFilter;
import org.vcfcredentials.export.ExportFormat;
import org.vcfcredentials.export.ExportRequest;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.platform.Secret;

/** Which export a request asks for: its address tells the file, its query parameters the credentials, its body the password. */
final class ExportFields {
    /** The formats as a template of an address takes them; other exports live beside. */
    static final String FORMAT = "{format: csv|excel|keepass|bitwarden|keepassxc}";

    private ExportFields() {}

    /** Reads it; throws when something is wrong, unknown, or does not go together. */
    static ExportRequest read(
            Optional<Long> environmentId,
            String format,
            MultivaluedMap<String, String> parameters,
            Optional<Secret> password) {
        QueryFields fields = new QueryFields(parameters);
        CredentialFilter filter = FilterFields.read(environmentId, fields);
        boolean forSpreadsheets = fields.choice("quoting", Map.of("exact", false, "spreadsheet", true))
                .orElse(false);
        fields.check();
        ExportFormat known = ExportFormat.named(format).orElseThrow(() -> new NotFoundException("export", 0));
        return new ExportRequest(filter, known, forSpreadsheets, password);
    }

    /** The password in the body, which asks for an encrypted file. */
    static Optional<Secret> password(JsonFields fields) {
        Secret password = Secret.of(fields.requiredText("password"));
        fields.check();
        return Optional.of(password);
    }
}
