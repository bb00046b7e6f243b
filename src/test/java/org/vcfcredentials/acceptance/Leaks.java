package org.vcfcredentials.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks for secrets where they must not be, in every form in which a program writes text by accident. */
final class Leaks {
    private final Map<String, List<String>> forms = new LinkedHashMap<>();

    /** From now on also looks for this one. */
    Leaks of(String name, String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        var found = new ArrayList<>(List.of(
                latin(bytes),
                latin(secret.getBytes(StandardCharsets.UTF_16LE)),
                latin(secret.getBytes(StandardCharsets.UTF_16BE)),
                HexFormat.of().formatHex(bytes),
                HexFormat.of().withUpperCase().formatHex(bytes)));
        for (int shift = 0; shift < 3; shift++) {
            found.add(base64(bytes, shift));
        }
        forms.put(name, found);
        return this;
    }

    /** From now on also looks for each of these. */
    void ofEach(String name, Collection<String> secrets) {
        int number = 0;
        for (String secret : secrets) {
            of(name + " " + ++number, secret);
        }
    }

    /** The part of its base64 that depends on nothing but the secret, when {@code shift} bytes come before it. */
    private static String base64(byte[] secret, int shift) {
        byte[] shifted = new byte[shift + secret.length];
        System.arraycopy(secret, 0, shifted, shift, secret.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return text.substring((shift * 8 + 5) / 6, shifted.length * 8 / 6);
    }

    /** What was found in the files of a directory, as {@code secret in file}; a secret may be in the file that is its own. */
    List<String> inFiles(Path directory, Map<String, Path> own) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> in(file.toString(), content(file))
                            .filter(leak -> !file.equals(own.get(leak.substring(0, leak.indexOf(" in "))))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What was found in a text. */
    List<String> inText(String where, String text) {
        return in(where, latin(text.getBytes(StandardCharsets.UTF_8))).toList();
    }

    private Stream<String> in(String where, String content) {
        return forms.entrySet().stream()
                .filter(secret -> secret.getValue().stream().anyMatch(content::contains))
                .map(secret -> secret.getKey() + " in " + where);
    }

    private static String content(Path file) {
        try {
            return latin(Files.readAllBytes(file));
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
