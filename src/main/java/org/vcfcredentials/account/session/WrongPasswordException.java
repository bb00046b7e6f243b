package org.vcfcredentials.account.session;

import org.vcfcredentials.platform.InvalidInputException;

/** The password that was typed as the one of now is not, or was tried too often. */
public class WrongPasswordException extends InvalidInputException {
    private static final long serialVersionUID = 1L;

    WrongPasswordException(String sentence) {
        super(sentence);
    }
}
