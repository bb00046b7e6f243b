package org.vcfcredentials.audit;

/** What can be audited. The constant names are stored. */
public enum AuditAction {
    LOGIN,
    LOGIN_FAILED,
    LOGOUT,
    PASSWORD_CHANGED,
    TOKEN_ISSUED,
    TOKEN_REFUSED,
    REVEAL,
    COPY,
    HISTORY_VIEWED,
    HISTORY_REVEAL,
    API_REVEAL,
    EXPORT,
    ENVIRONMENT_CREATED,
    ENVIRONMENT_CHANGED,
    ENVIRONMENT_DELETED,
    SYNC_STARTED,
    CONNECTION_TESTED,
    KEYS_ROTATED,
    REQUEST_REFUSED,
    AUDIT_EXPORTED,
    AUDIT_CHAINED,
    BACKUP_STARTED
}
