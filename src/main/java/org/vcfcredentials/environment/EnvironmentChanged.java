package org.vcfcredentials.environment;

/** Fired within the transaction that created, changed or deleted an environment; observe it after success to follow its sync plan. */
public record EnvironmentChanged(long environmentId) {}
