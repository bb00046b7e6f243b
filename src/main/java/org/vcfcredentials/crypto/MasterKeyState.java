package org.vcfcredentials.crypto;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.vcfcredentials.platform.MasterKeySetting;

/**
 * Where the master key is, and whether the product can change it there. No key is in it.
 *
 * @param place the file, or what hands the key over
 * @param obstacle why it cannot be changed, and what to do instead, in sentences
 */
public record MasterKeyState(String place, Optional<String> obstacle) {
    static MasterKeyState of(MasterKeySetting setting) {
        if (setting.text().isPresent()) {
            return new MasterKeyState(
                    "VCM_MASTER_KEY",
                    Optional.of(
                            "VCM_MASTER_KEY holds the master key. To change it, set VCM_MASTER_KEY to the new one and"
                                    + " VCM_MASTER_KEY_FORMER to the one of now, start the product, then remove VCM_MASTER_KEY_FORMER."));
        }
        String file = setting.file().toString();
        if (setting.handedOver()) {
            return new MasterKeyState(
                    file,
                    Optional.of("systemd hands the master key over. Stop the service and run ./start_https.sh --do"
                            + " change-master-key outside of it, with VCM_MASTER_KEY_FILE naming the file that"
                            + " LoadCredential reads."));
        }
        return new MasterKeyState(file, Optional.empty());
    }

    /** The same for a process that has to write beside the file. */
    MasterKeyState requireWritable(Path directory) {
        if (!changeable() || Files.isWritable(directory)) {
            return this;
        }
        return new MasterKeyState(
                place,
                Optional.of(
                        System.getProperty("user.name") + " may not write into " + directory + ". Allow it, or stop the"
                                + " product and run ./start_https.sh --do change-master-key as somebody who may."));
    }

    /** Whether nothing is in the way. */
    public boolean changeable() {
        return obstacle.isEmpty();
    }
}
