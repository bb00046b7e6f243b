package org.vcfcredentials.account.user;

import org.vcfcredentials.platform.InvalidInputException;

/** There is a user of that name, perhaps in other letters. */
public class UsernameTakenException extends InvalidInputException {
    private static final long serialVersionUID = 1L;

    UsernameTakenException(String username) {
        super("There is already a user " + username + "; upper and lower case count as the same.");
    }
}
