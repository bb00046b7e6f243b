package org.vcfcredentials.sync;

import java.util.Optional;

/**
 * Which runs to show; what is empty does not restrict them.
 *
 * @param environment a part of the name of their environment, ignoring case
 */
public record RunFilter(String environment, Optional<Boolean> succeeded) {
    /** Every run. */
    public static final RunFilter ALL = new RunFilter("", Optional.empty());
}
