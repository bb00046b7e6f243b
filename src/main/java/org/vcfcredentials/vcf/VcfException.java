package org.vcfcredentials.vcf;

/**
 * A source could not be read whole. The message is one friendly sentence for the administrator; it holds no secret and nothing
 * of an answer's body except the vendor's own error message, remediation and reference token.
 */
public class VcfException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What went wrong, for deciding; people read the message. */
    public enum Reason {
        TIMED_OUT,
        REFUSED,
        HOST_NOT_FOUND,
        UNREACHABLE,
        CERTIFICATE_NOT_TRUSTED,
        /** It is not the one that was pinned. */
        CERTIFICATE_CHANGED,
        /** It is to be pinned, and nobody has confirmed it yet. */
        CERTIFICATE_UNCONFIRMED,
        TARGET_NOT_ALLOWED,
        /** The password was refused. Trying it again can lock the account. */
        WRONG_CREDENTIALS,
        TOKEN_REFUSED,
        NO_PERMISSION,
        NO_SUCH_API,
        BUSY,
        REQUEST_REFUSED,
        HTTP_STATUS,
        UNREADABLE_ANSWER,
        TOO_LARGE,
        CANCELLED
    }

    private final Reason reason;

    public VcfException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public VcfException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** What went wrong. */
    public Reason reason() {
        return reason;
    }
}
