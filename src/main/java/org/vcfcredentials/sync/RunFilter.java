package org.vcfcredentials.sync;

import java.util.Optional;

/** Which runs to show; what is empty does not restrict them. */
public record RunFilter(Optional<Long> environmentId, Optional<Boolean> succeeded) {
    /** Every run. */
    public static final RunFilter ALL = new RunFilter(Optional.empty(), Optional.empty());
}
