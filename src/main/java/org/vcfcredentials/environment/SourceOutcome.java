package org.vcfcredentials.environment;

/** What the latest reading of a source came to. */
public enum SourceOutcome {
    /** It was read whole. */
    READ,
    /** Some of it was read and stored; the error says what was not. */
    INCOMPLETE,
    /** Nothing was read, and nothing changed. */
    FAILED;

    /** What the API calls it; the same words as those of an environment's status. */
    public String word() {
        return switch (this) {
            case READ -> "success";
            case INCOMPLETE -> "partial";
            case FAILED -> "failed";
        };
    }
}
