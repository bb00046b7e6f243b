package org.vcfcredentials.platform;

import java.util.Objects;

/**
 * A text that must not be seen: it prints as REDACTED wherever it is logged, concatenated or inspected. Equality compares the
 * text itself, which is fine for values already in memory and is not meant for checking a guess.
 */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Wraps {@code value}, which may be empty but not {@code null}. */
    public static Secret of(String value) {
        return new Secret(Objects.requireNonNull(value, "value"));
    }

    /** The text itself. Call it where the secret leaves, nowhere before. */
    public String reveal() {
        return value;
    }

    /** Whether there is nothing in it, not even a space. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "REDACTED";
    }
}
