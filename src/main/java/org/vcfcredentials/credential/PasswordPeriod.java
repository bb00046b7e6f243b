package org.vcfcredentials.credential;

import java.time.Instant;
import java.util.Optional;

/**
 * How long a password was the one to use, as far as its source told.
 *
 * @param formerId its entry in the history; absent for the current one
 * @param until when it was replaced, or the credential vanished; absent as long as it is in use
 */
public record PasswordPeriod(Optional<Long> formerId, Instant from, Optional<Instant> until) {
    boolean includes(Instant moment) {
        return !moment.isBefore(from) && until.map(moment::isBefore).orElse(true);
    }
}
