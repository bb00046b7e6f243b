package org.vcfcredentials.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the master key comes from: from one place only.
 *
 * @param file absolute; means nothing when {@code text} is there
 * @param handedOver whether systemd made the file for this run, so that it is neither ours to make nor to change
 * @param text the key itself, when a setting holds it
 * @param formerText the key before {@code text}, for the start that replaces it
 */
public record MasterKeySetting(Path file, boolean handedOver, Optional<Secret> text, Optional<Secret> formerText) {
    static final String CREDENTIALS_DIRECTORY = "CREDENTIALS_DIRECTORY";
    static final String FILE = "VCM_MASTER_KEY_FILE";
    static final String TEXT = "VCM_MASTER_KEY";
    static final String FORMER = "VCM_MASTER_KEY_FORMER";

    private static final String CREDENTIAL = "vcm-master-key";

    static MasterKeySetting read(SettingValues values, Path dataDirectory) {
        Optional<Path> named = values.path(FILE);
        Optional<Path> credential = values.path(CREDENTIALS_DIRECTORY)
                .map(directory -> directory.resolve(CREDENTIAL))
                .filter(Files::exists);
        Optional<Secret> text = text(values, TEXT);
        Optional<Secret> former = text(values, FORMER);
        refuseSeveral(named, credential, text.isPresent());
        if (former.isPresent() && text.isEmpty()) {
            throw SettingValues.invalid(FORMER + " is set without " + TEXT
                    + ". For a key in a file, use ./start_https.sh --do change-master-key.");
        }
        Path file = credential.or(() -> named).orElse(dataDirectory.resolve("master.key"));
        return new MasterKeySetting(file, credential.isPresent(), text, former);
    }

    /** Set to nothing is not the same as not set: it is a key that got lost on its way. */
    private static Optional<Secret> text(SettingValues values, String name) {
        if (values.isBlank(name)) {
            throw SettingValues.invalid(
                    name + " is empty. Give it the key, one line of base64, or remove the setting.");
        }
        return values.text(name).map(Secret::of);
    }

    private static void refuseSeveral(Optional<Path> named, Optional<Path> credential, boolean text) {
        if (text && named.isPresent()) {
            throw SettingValues.invalid(TEXT + " and " + FILE + " are both set; set one of them.");
        }
        if (credential.isEmpty() || named.equals(credential)) {
            return;
        }
        if (text || named.isPresent()) {
            throw SettingValues.invalid((text ? TEXT : FILE) + " is set, and systemd hands over the credential "
                    + CREDENTIAL + "; give the master key only once.");
        }
    }
}
