package org.vcfcredentials.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.vcfcredentials.platform.Settings;

/** What a start does about a backup that was killed. */
public final class TidiedBackups {
    private TidiedBackups() {}

    public static void in(Settings settings) {
        try {
            new BackupMaker(settings, Clock.systemUTC()).tidyUp();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
