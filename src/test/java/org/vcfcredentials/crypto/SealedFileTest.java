package org.vcfcredentials.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.TestSettings;

class SealedFileTest {
    @TempDir
    private Path directory;

    private Settings settings;

    @BeforeEach
    void makeTheMasterKey() {
        settings = TestSettings.in(directory).make();
        new MasterKeyFile(settings.masterKey().file()).create();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4096, 1 << 20, (1 << 20) + 1, 3_000_000})
    void whatIsSealedOpensExactly(int size) throws IOException {
        byte[] plain = new byte[size];
        new Random(size).nextBytes(plain);

        assertThat(open("backup", seal("backup", plain))).isEqualTo(plain);
    }

    @Test
    void theSealedFormHoldsNothingReadable() throws IOException {
        byte[] sealed = seal("backup", "CANARY-in-the-coal-mine".getBytes(StandardCharsets.UTF_8));

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("CANARY");
    }

    @Test
    void oneThatWasAlteredOrCutOrIsOfAnotherKindDoesNotOpen() throws IOException {
        byte[] sealed = seal("backup", new byte[2_000_000]);
        byte[] altered = sealed.clone();
        altered[1_500_000] ^= 1;

        assertThatIOException().isThrownBy(() -> open("backup", altered));
        assertThatIOException().isThrownBy(() -> open("backup", Arrays.copyOf(sealed, sealed.length - 1)));
        assertThatIOException().isThrownBy(() -> open("backup", Arrays.copyOf(sealed, 1 << 20)));
        assertThatIOException().isThrownBy(() -> open("backup", Arrays.copyOf(sealed, 5)));
        assertThatIOException().isThrownBy(() -> open("original", sealed));
    }

    @Test
    void anotherMasterKeyIsToldApartFromADamagedFile() throws IOException {
        byte[] sealed = seal("backup", new byte[10]);
        Files.delete(settings.masterKey().file());
        new MasterKeyFile(settings.masterKey().file()).create();

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> open("backup", sealed))
                .withMessageContaining("is not the one this file was encrypted with")
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(78));
    }

    private byte[] seal(String kind, byte[] plain) throws IOException {
        var sealed = new ByteArrayOutputStream();
        try (var out = new SealedFile(settings, kind).sealing(sealed)) {
            out.write(plain);
        }
        return sealed.toByteArray();
    }

    private byte[] open(String kind, byte[] sealed) throws IOException {
        try (var in = new SealedFile(settings, kind).opening(new ByteArrayInputStream(sealed))) {
            return in.readAllBytes();
        }
    }
}
