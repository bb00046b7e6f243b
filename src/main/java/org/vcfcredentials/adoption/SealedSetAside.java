package org.vcfcredentials.adoption;

import java.util.List;
import org.vcfcredentials.crypto.SealedColumns;

/** Passwords that fitted nowhere. */
public final class SealedSetAside implements SealedColumns {
    static final String PASSWORD = "adoption_set_aside.password";

    @Override
    public List<String> names() {
        return List.of(PASSWORD);
    }
}
