package org.vcfcredentials.crypto;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;

/** Tink with what we use of it registered, whoever comes first: without that, a keyset of two keys does not even open. */
final class Tink {
    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException unavailable) {
            throw new ExceptionInInitializerError(unavailable);
        }
    }

    private Tink() {}

    static Configuration configuration() throws GeneralSecurityException {
        return RegistryConfiguration.get();
    }
}
