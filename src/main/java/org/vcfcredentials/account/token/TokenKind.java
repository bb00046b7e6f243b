package org.vcfcredentials.account.token;

import java.util.Locale;

/** Whose a token is. */
public enum TokenKind {
    /** A user's, who logged in by script with the password. */
    LOGIN,
    /** A user's, who made it. */
    PERSONAL,
    /** Nobody's; admins look after it. */
    SERVICE;

    /** The name in the database and in the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TokenKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
