package org.vcfcredentials.crypto;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.vcfcredentials.platform.Secret;

/** Seals by writing the place in front, so that a test sees at once what was sealed for the wrong place. No secrecy at all. */
public final class FakeVault extends Vault {
    private static final int FINGERPRINT_LENGTH = 64;

    @Override
    public byte[] seal(SecretPlace place, Secret secret) {
        return (prefix(place) + secret.reveal()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Secret open(SecretPlace place, byte[] sealed) {
        String text = new String(sealed, StandardCharsets.UTF_8);
        if (!text.startsWith(prefix(place))) {
            throw new VaultException("Not sealed for " + place, null);
        }
        return Secret.of(text.substring(prefix(place).length()));
    }

    @Override
    public String fingerprint(Secret secret) {
        String hex = HexFormat.of().formatHex(secret.reveal().getBytes(StandardCharsets.UTF_8));
        return (hex + "0".repeat(FINGERPRINT_LENGTH)).substring(0, Math.max(FINGERPRINT_LENGTH, hex.length()));
    }

    private static String prefix(SecretPlace place) {
        return place.column() + "#" + place.row() + ":";
    }
}
