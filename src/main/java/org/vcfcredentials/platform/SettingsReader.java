package org.vcfcredentials.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads and checks the {@code VCM_*} settings; refuses names that are none. */
final class SettingsReader {
    private static final String PREFIX = "VCM_";
    private static final String EXIT_ON_FAILURE = "VCM_EXIT_ON_FAILURE";
    private static final String ALLOWED_NETWORKS = "VCM_ALLOWED_NETWORKS";
    private static final Duration SHORTEST_BACKUP_INTERVAL = Duration.ofMinutes(1);
    private static final int MOST_BACKUPS = 1_000;
    private static final int MOST_SYNC_THREADS = 256;
    private static final Set<String> NAMES = Set.of(
            "VCM_DATA_DIR",
            "VCM_ALLOW_NETWORK_DATA_DIR",
            "VCM_HTTPS_PORT",
            "VCM_HTTPS_ADDRESS",
            "VCM_HTTP_PORT",
            "VCM_HTTP_ADDRESS",
            "VCM_ADMIN_PASSWORD",
            "VCM_ADMIN_PASSWORD_FILE",
            MasterKeySetting.FILE,
            MasterKeySetting.TEXT,
            MasterKeySetting.FORMER,
            "VCM_SYNC_DEADLINE",
            "VCM_SYNC_THREADS",
            "VCM_ALLOW_LOOPBACK_TARGETS",
            ALLOWED_NETWORKS,
            "VCM_EXPIRATIONS_INTERVAL",
            "VCM_BACKUP_INTERVAL",
            "VCM_BACKUP_KEEP",
            "VCM_RESTART",
            "VCM_LOG_DIR",
            // Read by the scripts that start Java
            "VCM_JAVA_OPTIONS",
            EXIT_ON_FAILURE);

    private final SettingValues values;

    /** Takes those of {@code candidates} whose names are ours. */
    SettingsReader(Map<String, String> candidates) {
        values = new SettingValues(candidates.entrySet().stream()
                .filter(candidate -> isOurs(candidate.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static boolean isOurs(String name) {
        return name.startsWith(PREFIX) || name.equals(MasterKeySetting.CREDENTIALS_DIRECTORY);
    }

    /** The environment; a system property of the same name wins, for servers that are configured by those. */
    static SettingsReader ofThisProcess() {
        var candidates = new HashMap<>(System.getenv());
        System.getProperties().forEach((name, value) -> candidates.put(name.toString(), value.toString()));
        return new SettingsReader(candidates);
    }

    /**
     * The typed settings.
     *
     * @throws StartupException 78 for the first setting that is unknown or not valid
     */
    Settings read() {
        refuseUnknownNames();
        values.flag(EXIT_ON_FAILURE);
        Path dataDirectory = values.path("VCM_DATA_DIR").orElse(Path.of("data").toAbsolutePath());
        return new Settings(
                dataDirectory,
                values.flag("VCM_ALLOW_NETWORK_DATA_DIR"),
                listeners(),
                values.secret("VCM_ADMIN_PASSWORD"),
                MasterKeySetting.read(values, dataDirectory),
                values.duration("VCM_SYNC_DEADLINE", Duration.ofSeconds(60)),
                values.count("VCM_SYNC_THREADS", usualSyncThreads(), MOST_SYNC_THREADS),
                values.flag("VCM_ALLOW_LOOPBACK_TARGETS"),
                allowedNetworks(),
                expirationsInterval(),
                backups(),
                values.flag("VCM_RESTART"),
                values.path("VCM_LOG_DIR").orElse(dataDirectory.resolve("logs")));
    }

    private List<Network> allowedNetworks() {
        return values.text(ALLOWED_NETWORKS).stream()
                .flatMap(list -> Arrays.stream(list.strip().split("[\\s,]+")))
                .map(text -> Network.parse(text)
                        .orElseThrow(() -> SettingValues.invalid(ALLOWED_NETWORKS + " has \"" + text
                                + "\", which is no network such as 10.20.0.0/16 or 2001:db8::/32.")))
                .toList();
    }

    /** They wait for other machines most of the time. */
    private static int usualSyncThreads() {
        return Math.min(Math.max(4 * Runtime.getRuntime().availableProcessors(), 8), 32);
    }

    /** A check asks every appliance live, which the vendor wants at most daily. */
    private Duration expirationsInterval() {
        Duration interval = values.durationOrNone("VCM_EXPIRATIONS_INTERVAL", Duration.ofDays(1));
        if (!interval.isZero() && interval.compareTo(Duration.ofDays(1)) < 0) {
            throw SettingValues.invalid(
                    "VCM_EXPIRATIONS_INTERVAL is " + interval + "; it must be at least P1D, or PT0S for none.");
        }
        return interval;
    }

    private Settings.Backups backups() {
        Duration interval = values.durationOrNone("VCM_BACKUP_INTERVAL", Duration.ofDays(1));
        if (!interval.isZero() && interval.compareTo(SHORTEST_BACKUP_INTERVAL) < 0) {
            throw SettingValues.invalid(
                    "VCM_BACKUP_INTERVAL is " + interval + "; it must be at least PT1M, or PT0S for none.");
        }
        return new Settings.Backups(interval, values.count("VCM_BACKUP_KEEP", 14, MOST_BACKUPS));
    }

    /** Asked when everything else may be wrong, so it refuses nothing; what it does not understand is no yes. */
    boolean exitOnFailure() {
        return values.text(EXIT_ON_FAILURE).filter("true"::equals).isPresent();
    }

    private Listeners listeners() {
        return new Listeners(
                values.port("VCM_HTTPS_PORT").orElse(8443),
                values.text("VCM_HTTPS_ADDRESS").orElse("0.0.0.0"),
                values.port("VCM_HTTP_PORT"),
                values.text("VCM_HTTP_ADDRESS").orElse("127.0.0.1"));
    }

    private void refuseUnknownNames() {
        for (String name : new TreeSet<>(values.texts().keySet())) {
            if (name.startsWith(PREFIX) && !NAMES.contains(name)) {
                String suggestion = SimilarName.of(name, NAMES)
                        .map(similar -> "Did you mean " + similar + "?")
                        .orElse("docs/configuration.md lists them.");
                throw SettingValues.invalid(name + " is not a setting. " + suggestion);
            }
        }
    }
}
