package org.vcfcredentials.acceptance.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** What can happen to a database file while nobody looks. */
record Damage(String description, UnaryOperator<byte[]> change) {
    private static final int PAGE = 4096;
    private static final long SEED = 20_261_124;

    static List<Damage> all() {
        return List.of(
                new Damage("the first page is random", bytes -> random(bytes, 0, PAGE)),
                new Damage("the first 16 bytes are zero", bytes -> zero(bytes, 0, 16)),
                new Damage("the table of tables is random", bytes -> random(bytes, 100, PAGE - 100)),
                new Damage("8 pages in the middle are random", bytes -> random(bytes, middle(bytes), 8 * PAGE)),
                new Damage("8 pages in the middle are zero", bytes -> zero(bytes, middle(bytes), 8 * PAGE)),
                new Damage("every 97th byte is flipped", Damage::flip),
                new Damage("the second half is missing", bytes -> Arrays.copyOf(bytes, middle(bytes))),
                new Damage("the last page is missing", bytes -> Arrays.copyOf(bytes, bytes.length - PAGE)),
                new Damage("all but 100 bytes are missing", bytes -> Arrays.copyOf(bytes, 100)),
                new Damage("it is empty", bytes -> new byte[0]),
                new Damage("it is random", bytes -> random(bytes, 0, bytes.length)),
                new Damage(
                        "it is a letter",
                        bytes -> "Dear database,\n".repeat(1000).getBytes(US_ASCII)));
    }

    void to(Path file) throws IOException {
        Files.write(file, change.apply(Files.readAllBytes(file)));
    }

    private static int middle(byte[] bytes) {
        return bytes.length / 2 / PAGE * PAGE;
    }

    private static byte[] random(byte[] bytes, int from, int length) {
        var noise = new byte[length];
        new Random(SEED).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, from, length);
        return bytes;
    }

    private static byte[] zero(byte[] bytes, int from, int length) {
        Arrays.fill(bytes, from, from + length, (byte) 0);
        return bytes;
    }

    private static byte[] flip(byte[] bytes) {
        for (int index = PAGE; index < bytes.length; index += 97) {
            bytes[index] ^= 0x55;
        }
        return bytes;
    }

    @Override
    public String toString() {
        return description;
    }
}
