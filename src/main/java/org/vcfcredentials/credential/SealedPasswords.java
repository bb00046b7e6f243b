package org.vcfcredentials.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.vcfcredentials.crypto.SealedColumns;

/** Passwords, present and former. */
@ApplicationScoped
class SealedPasswords implements SealedColumns {
    @Override
    public List<String> names() {
        return List.of(Credentials.PASSWORD, Credentials.FORMER_PASSWORD);
    }
}
