package org.vcfcredentials.api;

import java.util.Map;
import java.util.Optional;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.platform.InvalidInputException;

/** Why a password is asked for, as a request tells it and the audit records it. */
final class RevealPurpose {
    private static final Map<String, AuditAction> ACTIONS =
            Map.of("show", AuditAction.REVEAL, "copy", AuditAction.COPY);

    private RevealPurpose() {}

    /** Reads the field {@code purpose}. */
    static AuditAction from(JsonFields fields) {
        String purpose = fields.requiredText("purpose");
        fields.check();
        return Optional.ofNullable(ACTIONS.get(purpose))
                .orElseThrow(() -> new InvalidInputException("purpose must be show or copy."));
    }
}
