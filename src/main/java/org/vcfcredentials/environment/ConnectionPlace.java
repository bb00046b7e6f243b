package org.vcfcredentials.environment;

import org.vcfcredentials.crypto.SecretPlace;
import org.vcfcredentials.vcf.Source;

/** Where the password of a connection is sealed for. */
public final class ConnectionPlace {
    private ConnectionPlace() {}

    /** The place of the password that a source of this environment is read with. */
    public static SecretPlace of(long environmentId, Source source) {
        String column = source == Source.VCF_INSTALLER ? "installer_password" : "manager_password";
        return new SecretPlace("environments." + column, environmentId);
    }
}
