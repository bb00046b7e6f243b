package org.vcfcredentials.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The settings' texts as values of their types. Every refusal names the setting, its value unless secret, and what is allowed. */
record SettingValues(Map<String, String> texts) {
    Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Whether it is set, but to nothing. */
    boolean isBlank(String name) {
        return texts.containsKey(name) && text(name).isEmpty();
    }

    /** Absolute; a relative one begins where the server runs. */
    Optional<Path> path(String name) {
        return text(name).map(value -> Path.of(value).toAbsolutePath().normalize());
    }

    OptionalInt port(String name) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int port = Integer.parseInt(value.get());
            if (port >= 1 && port <= 65_535) {
                return OptionalInt.of(port);
            }
        } catch (NumberFormatException notANumber) {
            throw invalid(name + " is '" + value.get() + "'; it must be a number from 1 to 65535.");
        }
        throw invalid(name + " is " + value.get() + "; it must be from 1 to 65535.");
    }

    /** From 1 to {@code most}. */
    int count(String name, int otherwise, int most) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            int count = Integer.parseInt(value.get());
            if (count >= 1 && count <= most) {
                return count;
            }
        } catch (NumberFormatException notANumber) {
            throw invalid(name + " is '" + value.get() + "'; it must be a number from 1 to " + most + ".");
        }
        throw invalid(name + " is " + value.get() + "; it must be from 1 to " + most + ".");
    }

    Duration duration(String name, Duration otherwise) {
        Duration duration = durationOrNone(name, otherwise);
        if (duration.isZero()) {
            throw invalid(name + " is " + texts.get(name) + "; it must be longer than nothing.");
        }
        return duration;
    }

    /** Zero for what is switched off. */
    Duration durationOrNone(String name, Duration otherwise) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            Duration duration = Duration.parse(value.get());
            if (duration.isNegative()) {
                throw invalid(name + " is " + value.get() + "; it must be longer than nothing.");
            }
            return duration;
        } catch (DateTimeParseException notADuration) {
            throw invalid(name + " is '" + value.get() + "'; it must be an ISO-8601 duration such as PT60S.");
        }
    }

    /** False unless set. */
    boolean flag(String name) {
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
    Optional<Secret> secret(String name) {
        Optional<String> direct = Optional.ofNullable(texts.get(name)).filter(value -> !value.isEmpty());
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

    static StartupException invalid(String message) {
        return new StartupException(StartupException.CONFIGURATION, message);
    }

    /** The names alone: a value may be a secret. */
    @Override
    public String toString() {
        return texts.keySet().toString();
    }
}
