package org.vcfcredentials.crypto;

import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;

/** What a keyset is for. One key never serves two purposes. */
enum KeysetPurpose {
    /** Sealing secrets. */
    DATA("data", PredefinedAeadParameters.AES256_GCM),
    /** Telling equal secrets without opening them. */
    FINGERPRINT("fingerprint", PredefinedPrfParameters.HMAC_SHA256_PRF),
    /** Stamping what must not be changed unseen. Installations older than it get their keyset at the next start. */
    STAMP("stamp", PredefinedMacParameters.HMAC_SHA256_256BITTAG);

    private final String storedName;

    @SuppressWarnings("ImmutableEnumChecker") // Tink's parameters are immutable, only not annotated as such
    private final Parameters parameters;

    KeysetPurpose(String storedName, Parameters parameters) {
        this.storedName = storedName;
        this.parameters = parameters;
    }

    String storedName() {
        return storedName;
    }

    Parameters parameters() {
        return parameters;
    }
}
