package org.vcfcredentials.platform;

/** Something that was asked for by its id is not there (any more); its message is fit for the user. Maps to HTTP 404. */
public class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFoundException(String what, long id) {
        super("There is no " + what + " with the id " + id + ".");
    }

    /** A sentence that says what is not there. */
    public NotFoundException(String sentence) {
        super(sentence);
    }
}
