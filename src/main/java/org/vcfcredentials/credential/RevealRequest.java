package org.vcfcredentials.credential;

import org.vcfcredentials.audit.AuditAction;

/**
 * Who asks for many passwords at once says what for; it is audited.
 *
 * @param withFormer whether the former passwords are asked for, too; the credentials then come by domain first
 * @param action {@code EXPORT} or {@code API_REVEAL}
 * @param form what becomes of them, for the audit, such as {@code as CSV}
 */
public record RevealRequest(CredentialFilter filter, boolean withFormer, AuditAction action, String form) {
    /** What the audit says: how many, of what, in which form. */
    String subject(long rows, String where) {
        String restrictions = filter.description();
        return rows
                + (rows == 1 ? " credential of " : " credentials of ")
                + where
                + (withFormer ? " with former passwords " : " ")
                + form
                + (restrictions.isEmpty() ? "" : " (" + restrictions + ")");
    }
}
