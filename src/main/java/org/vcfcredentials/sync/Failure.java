package org.vcfcredentials.sync;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.vcfcredentials.vcf.UntrustedException;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfException.Reason;

/**
 * Why a run changed nothing.
 *
 * @param message for the administrator
 * @param pause whether no timer may try again
 * @param presented the certificate that was not trusted, when that was it
 */
record Failure(String message, boolean pause, Optional<X509Certificate> presented) {
    /** What follows a wrong password. */
    static final String PAUSED =
            " No timer tries it again until the connection is changed, a sync by hand succeeds, or it is resumed.";

    static Failure of(String message) {
        return new Failure(message, false, Optional.empty());
    }

    /** A wrong password is not tried again, because accounts lock. */
    static Failure of(VcfException told) {
        boolean pause = told.reason() == Reason.WRONG_CREDENTIALS;
        Optional<X509Certificate> presented =
                told instanceof UntrustedException untrusted ? Optional.of(untrusted.presented()) : Optional.empty();
        return new Failure(pause ? told.getMessage() + PAUSED : told.getMessage(), pause, presented);
    }
}
