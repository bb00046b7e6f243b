package org.vcfcredentials.platform;

import java.util.List;

/**
 * Input broke a rule; nothing was changed. {@link #details()} has one sentence per broken rule, each fit for the user. Maps to
 * HTTP 400 and to messages on a page.
 */
public class InvalidInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> details;

    public InvalidInputException(List<String> details) {
        super(String.join(" ", details));
        this.details = List.copyOf(details);
    }

    public InvalidInputException(String detail) {
        this(List.of(detail));
    }

    /** One sentence for each broken rule, never empty. */
    public List<String> details() {
        return details;
    }
}
