package org.vcfcredentials.environment;

import java.util.Optional;

/**
 * Which environments are asked for, and in which order.
 *
 * @param search part of a name, description or host; it holds no wildcards, and only the case of A to Z is ignored; blank: all
 * @param descending whether the order is turned round
 */
public record EnvironmentFilter(
        String search, Optional<EnvironmentState> state, EnvironmentSort sort, boolean descending) {}
