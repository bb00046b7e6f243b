package org.vcfcredentials.environment;

/**
 * A draft, and where it stands in what it was read from.
 *
 * @param place what the name of a field is put behind in messages: {@code environments[2].}, or empty when it stands alone
 */
public record PlacedDraft(String place, EnvironmentDraft draft) {}
