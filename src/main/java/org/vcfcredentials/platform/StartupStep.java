package org.vcfcredentials.platform;

/**
 * A component's part of the start-up, run between the migration of the database and "ready". Either a transaction or idempotent:
 * the process may be killed at any moment and the next start begins again.
 */
public interface StartupStep {
    /** The places in the order; undone in reverse. */
    enum Place {
        KEYS("key canary"),
        ROTATION("key rotation"),
        AUDIT("audit chain"),
        ADOPTION("adoption"),
        ADMIN("first admin"),
        TIMERS("timers"),
        BACKUPS("backups");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        /** Its name in the log. */
        public String label() {
            return label;
        }
    }

    /** When it runs. One step for each place. */
    Place place();

    /**
     * Does it and tells, in a few words for the log, what was done.
     *
     * @throws StartupException when the product must not start
     */
    String run();

    /** Gives back at undeployment what {@link #run} took; must end within 30 s. */
    default void undo() {}
}
