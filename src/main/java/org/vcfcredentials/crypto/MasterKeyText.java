package org.vcfcredentials.crypto;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.StartupException;

/** A master key that a setting holds. It is never written anywhere. */
final class MasterKeyText implements MasterKeySource {
    private static final String NAME = "VCM_MASTER_KEY";

    private final Secret text;
    private final Optional<Secret> former;

    MasterKeyText(Secret text, Optional<Secret> former) {
        this.text = text;
        this.former = former;
    }

    @Override
    public MasterKey read() {
        return decode(NAME, text);
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public MasterKey readOrMake() {
        return read();
    }

    @Override
    public List<MasterKey> others() {
        return former.map(key -> decode(NAME + "_FORMER", key)).stream().toList();
    }

    @Override
    public String where() {
        return "in " + NAME;
    }

    @Override
    public String remedy() {
        return "Set it to the right one from your backup.";
    }

    /** Neither the text nor what could not be decoded of it is told. */
    private static MasterKey decode(String name, Secret secret) {
        return EncodedKey.decode(
                secret.reveal().getBytes(StandardCharsets.UTF_8),
                how -> new StartupException(
                        StartupException.CONFIGURATION,
                        name + " " + how + ". It must be " + MasterKey.BYTES
                                + " random bytes as one line of base64. Nothing was changed."));
    }
}
