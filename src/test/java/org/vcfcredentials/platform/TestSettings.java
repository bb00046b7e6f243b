package org.vcfcredentials.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Settings for tests, which name only what matters to them. */
public final class TestSettings {
    private final Path dataDirectory;
    private Optional<Secret> adminPassword = Optional.empty();
    private MasterKeySetting masterKey;
    private Duration syncDeadline = Duration.ofSeconds(60);
    private int syncThreads = 8;
    private boolean loopbackTargets;
    private List<Network> networks = List.of();
    private Duration expirations = Duration.ofDays(1);
    private Settings.Backups backups = new Settings.Backups(Duration.ofDays(1), 14);
    private boolean restarted;
    private Path logDirectory;

    private TestSettings(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
        masterKeyFile(dataDirectory.resolve("master.key"));
        logDirectory = dataDirectory.resolve("logs");
    }

    /** The defaults, with everything in {@code dataDirectory}. */
    public static TestSettings in(Path dataDirectory) {
        return new TestSettings(dataDirectory);
    }

    public TestSettings adminPassword(String password) {
        adminPassword = Optional.ofNullable(password).map(Secret::of);
        return this;
    }

    public final TestSettings masterKeyFile(Path file) {
        masterKey = new MasterKeySetting(file, false, Optional.empty(), Optional.empty());
        return this;
    }

    /** A key that a setting holds, and perhaps the one before. */
    public TestSettings masterKey(Secret text, Optional<Secret> former) {
        masterKey = new MasterKeySetting(masterKey.file(), false, Optional.of(text), former);
        return this;
    }

    public TestSettings syncDeadline(Duration deadline) {
        syncDeadline = deadline;
        return this;
    }

    public TestSettings syncThreads(int threads) {
        syncThreads = threads;
        return this;
    }

    public TestSettings loopbackTargets(boolean allowed) {
        loopbackTargets = allowed;
        return this;
    }

    public TestSettings networks(Network... allowed) {
        networks = List.of(allowed);
        return this;
    }

    public TestSettings expirations(Duration interval) {
        expirations = interval;
        return this;
    }

    public TestSettings backups(Duration interval, int kept) {
        backups = new Settings.Backups(interval, kept);
        return this;
    }

    public TestSettings restarted(boolean again) {
        restarted = again;
        return this;
    }

    public TestSettings logDirectory(Path directory) {
        logDirectory = directory;
        return this;
    }

    public Settings make() {
        var listeners = new Listeners(8443, "127.0.0.1", OptionalInt.empty(), "127.0.0.1");
        return new Settings(
                dataDirectory,
                false,
                listeners,
                adminPassword,
                masterKey,
                syncDeadline,
                syncThreads,
                loopbackTargets,
                networks,
                expirations,
                backups,
                restarted,
                logDirectory);
    }
}
