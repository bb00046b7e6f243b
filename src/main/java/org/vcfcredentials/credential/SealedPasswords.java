package org.vcfcredentials.credential;

import java.util.List;
import org.vcfcredentials.crypto.SealedColumns;

/** Passwords, present and former. */
public final class SealedPasswords implements SealedColumns {
    @Override
    public List<String> names() {
        return List.of(Credentials.PASSWORD, Credentials.FORMER_PASSWORD);
    }
}
