package org.vcfcredentials.crypto;

import java.util.ArrayList;
import java.util.List;
import org.vcfcredentials.platform.MasterKeySetting;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupException;

/** Where the master key is read from. */
interface MasterKeySource {
    /** The one that is configured. */
    static MasterKeySource of(Settings settings) {
        MasterKeySetting setting = settings.masterKey();
        return setting.text()
                .<MasterKeySource>map(text -> new MasterKeyText(text, setting.formerText()))
                .orElseGet(() -> new MasterKeyInFile(setting.file(), setting.handedOver()));
    }

    /**
     * Reads the key.
     *
     * @throws StartupException 78 when it is missing or is none, 77 when it cannot be read or others can read it
     */
    MasterKey read();

    /** Whether there is something to read. */
    boolean exists();

    /**
     * The key for a database that has no keysets: what is given, or a new one where none is.
     *
     * @throws StartupException as {@link #read}, or 77 when a new one cannot be written
     */
    MasterKey readOrMake();

    /** The other keys at hand, which may have wrapped what {@link #read}'s has not: a former one, or the next. */
    List<MasterKey> others();

    /**
     * All keys at hand, the configured one first. It is read again at the end, because the next one may have taken its place meanwhile,
     * and would then be in neither reading.
     */
    default List<MasterKey> all() {
        var all = new ArrayList<>(List.of(read()));
        all.addAll(others());
        all.add(read());
        return all;
    }

    /** Tells it which key the database turned out to be wrapped by: a change that was cut short is completed. */
    default void settle(MasterKey inUse) {}

    /** What to call it in a sentence about the master key: {@code in /etc/master.key}. */
    String where();

    /** What to do about a wrong key, in one sentence. */
    String remedy();
}
