package org.vcfcredentials.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads and checks the {@code VCM_*} settings. Every refusal names the setting, its value unless secret, and what is allowed. */
final class SettingsReader {
    private static final String PREFIX = "VCM_";
    private static final Set<String> NAMES = Set.of(
            "VCM_DATA_DIR",
            "VCM_HTTPS_PORT",
            "VCM_HTTPS_ADDRESS",
            "VCM_ADMIN_PASSWORD",
            "VCM_ADMIN_PASSWORD_FILE",
            "VCM_MASTER_KEY_FILE",
            "VCM_SYNC_DEADLINE",
            "VCM_ALLOW_LOOPBACK_TARGETS");

    private final Map<String, String> values;

    /** Takes those of {@code candidates} whose names are ours. */
    SettingsReader(Map<String, String> candidates) {
        values = candidates.entrySet().stream()
                .filter(candidate -> candidate.getKey().startsWith(PREFIX))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
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
        Path dataDirectory = path("VCM_DATA_DIR").orElse(Path.of("data").toAbsolutePath());
        return new Settings(
                dataDirectory,
                port(),
                text("VCM_HTTPS_ADDRESS").orElse("0.0.0.0"),
                secret("VCM_ADMIN_PASSWORD"),
                path("VCM_MASTER_KEY_FILE").orElse(dataDirectory.resolve("master.key")),
                deadline(),
                flag("VCM_ALLOW_LOOPBACK_TARGETS"));
    }

    private void refuseUnknownNames() {
        for (String name : new TreeSet<>(values.keySet())) {
            if (!NAMES.contains(name)) {
                String suggestion = SimilarName.of(name, NAMES)
                        .map(similar -> "Did you mean " + similar + "?")
                        .orElse("docs/configuration.md lists them.");
                throw invalid(name + " is not a setting. " + suggestion);
            }
        }
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private Optional<Path> path(String name) {
        return text(name).map(value -> Path.of(value).toAbsolutePath().normalize());
    }

    private int port() {
        String value = text("VCM_HTTPS_PORT").orElse("8443");
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw invalid("VCM_HTTPS_PORT is '" + value + "'; it must be a number from 1 to 65535.");
        }
        throw invalid("VCM_HTTPS_PORT is " + value + "; it must be from 1 to 65535.");
    }

    private Duration deadline() {
        String value = text("VCM_SYNC_DEADLINE").orElse("PT60S");
        try {
            Duration deadline = Duration.parse(value);
            if (deadline.isNegative() || deadline.isZero()) {
                throw invalid("VCM_SYNC_DEADLINE is " + value + "; it must be longer than nothing.");
            }
            return deadline;
        } catch (DateTimeParseException notADuration) {
            throw invalid("VCM_SYNC_DEADLINE is '" + value + "'; it must be an ISO-8601 duration such as PT60S.");
        }
    }

    private boolean flag(String name) {
        String value = text(name).orElse("false");
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid(name + " is '" + value + "'; it must be true or false.");
        };
    }

    /**
     * A secret is given as itself or, better, as the name of a file that holds it on its first line; not both. Spaces at its ends
     * belong to it.
     */
    private Optional<Secret> secret(String name) {
        Optional<String> direct = Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
        Optional<Path> file = path(name + "_FILE");
        if (direct.isPresent() && file.isPresent()) {
            throw invalid(name + " and " + name + "_FILE are both set; set one of them.");
        }
        return direct.or(() -> file.map(path -> firstLine(name + "_FILE", path)))
                .map(Secret::of);
    }

    private static String firstLine(String name, Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .filter(line -> !line.isEmpty())
                    .orElseThrow(() -> invalid(name + " names " + file + ", whose first line is empty."));
        } catch (IOException unreadable) {
            throw new StartupException(
                    StartupException.CONFIGURATION, name + " names " + file + ", which cannot be read.", unreadable);
        }
    }

    private static StartupException invalid(String message) {
        return new StartupException(StartupException.CONFIGURATION, message);
    }
}
