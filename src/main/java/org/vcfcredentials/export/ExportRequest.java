package org.vcfcredentials.export;

import java.util.Optional;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.credential.CredentialFilter;
import org.vcfcredentials.credential.RevealRequest;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.Secret;

/**
 * Which credentials as which file.
 *
 * @param forSpreadsheets whether passwords in a CSV file are quoted for spreadsheets, see {@link SpreadsheetText}
 * @param password what opens the file; absent for a file in clear
 */
public record ExportRequest(
        CredentialFilter filter, ExportFormat format, boolean forSpreadsheets, Optional<Secret> password) {
    /** Refuses what does not go together. */
    public ExportRequest {
        if (password.isEmpty() && format.alwaysEncrypted()) {
            throw new InvalidInputException("A " + format.title() + " file needs a password.");
        }
        if (password.isPresent() && !format.encryptable()) {
            throw new InvalidInputException("A " + format.title() + " file cannot be encrypted.");
        }
        if (forSpreadsheets && format != ExportFormat.CSV) {
            throw new InvalidInputException("Quoting for spreadsheets is for CSV only.");
        }
    }

    /** The same as the audit records it. */
    RevealRequest toReveal() {
        String form = "as " + format.title() + (password.isPresent() ? ", encrypted" : "")
                + (forSpreadsheets ? ", quoted for spreadsheets" : "");
        return new RevealRequest(filter, format.withFormer(), AuditAction.EXPORT, form);
    }
}
