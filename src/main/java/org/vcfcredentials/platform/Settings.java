package org.vcfcredentials.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The configuration of this installation, read once at start from {@code VCM_*} environment variables or system properties of
 * the same names. Inject it; {@code docs/configuration.md} has the table.
 *
 * @param dataDirectory absolute; holds the database, the master key and everything else that must survive
 * @param allowNetworkDataDirectory whether it may be on a network file system, whose locks cannot be relied upon
 * @param initialAdminPassword the first admin's password; when absent it is {@code admin} and must be changed at once
 * @param syncDeadline how long reading one source may take, all requests together
 * @param syncThreads how many sources are read at a time
 * @param allowLoopbackTargets whether a VCF host may resolve to a loopback or link-local address
 * @param allowedNetworks the only networks that VCF hosts may be in; all when there are none
 * @param expirationsInterval how often SDDC Managers are asked to check when passwords end; zero when they are not by themselves
 * @param backups how often the database is backed up, and how many backups stay
 * @param restarted whether what runs the product starts it again when it ends with {@link ProcessEnd#RESTART}
 * @param logDirectory absolute; where the server writes its logs
 */
public record Settings(
        Path dataDirectory,
        boolean allowNetworkDataDirectory,
        Listeners listeners,
        Optional<Secret> initialAdminPassword,
        MasterKeySetting masterKey,
        Duration syncDeadline,
        int syncThreads,
        boolean allowLoopbackTargets,
        List<Network> allowedNetworks,
        Duration expirationsInterval,
        Backups backups,
        boolean restarted,
        Path logDirectory) {
    private static final String DATABASE_NAME = "vcf_credentials.db";

    /**
     * Backups of the database.
     *
     * @param interval zero when none are made by themselves
     * @param kept at least one
     */
    public record Backups(Duration interval, int kept) {}

    /** The SQLite file, which need not exist yet. */
    public Path databaseFile() {
        return dataDirectory.resolve(DATABASE_NAME);
    }
}
