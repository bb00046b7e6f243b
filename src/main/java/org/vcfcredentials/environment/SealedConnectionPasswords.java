package org.vcfcredentials.environment;

import java.util.List;
import org.vcfcredentials.crypto.SealedColumns;

/** The passwords that we connect with. */
public final class SealedConnectionPasswords implements SealedColumns {
    @Override
    public List<String> names() {
        return List.of("environments.installer_password", "environments.manager_password");
    }
}
