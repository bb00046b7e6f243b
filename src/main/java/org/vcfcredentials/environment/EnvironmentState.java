package org.vcfcredentials.environment;

/** What environments are looked for by: how the latest sync ended, or that timers no longer read a source of it. */
public enum EnvironmentState {
    /** No sync has ended yet. */
    NEVER,
    /** Read whole. */
    SUCCESS,
    /** Read partly. */
    PARTIAL,
    /** Not read. */
    FAILED,
    /** At least one source is paused, however the latest sync ended. */
    PAUSED
}
