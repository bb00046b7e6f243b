package org.vcfcredentials.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.platform.database.Migration;

class CommandsTest {
    @TempDir
    private Path directory;

    private final List<String> terminal = new ArrayList<>();

    @BeforeEach
    void configure() {
        System.setProperty("VCM_DATA_DIR", directory.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty("VCM_DATA_DIR");
    }

    @Test
    void withoutAnyWordTheCommandsAreListed() {
        assertThat(run()).isEqualTo(64);
        assertThat(terminal).singleElement().asString().contains("check ", "recover-original ");
    }

    @Test
    void aWordThatIsNoneIsToldWithTheList() {
        assertThat(run("chekc")).isEqualTo(64);
        assertThat(terminal).singleElement().asString().contains("There is no command 'chekc'", "check ");
    }

    @Test
    void argumentsThatAreNotExpectedAreRefused() {
        assertThat(run("check", "everything")).isEqualTo(64);
        assertThat(run("recover-original", "one")).isEqualTo(64);
        assertThat(run("recover-original", directory.resolve("none").toString(), "back.db"))
                .isEqualTo(64);
    }

    @Test
    void aCheckEndsWithZeroWhenAStartWouldGoOn() {
        assertThat(run("check")).isZero();
        assertThat(terminal).containsExactly(directory + ": A new database would be made.");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aCheckOfADatabaseOfOursSaysThatItIsUpToDate() {
        new Migration(directory.resolve("vcf_credentials.db")).run(database -> {});

        assertThat(run("check")).as(terminal.toString()).isZero();
        assertThat(terminal).containsExactly(directory + ": The database is up to date.");
    }

    @Test
    void aCheckEndsWithTheCodeOfTheRefusalAndSaysWhy() throws Exception {
        Files.writeString(directory.resolve("vcf_credentials.db"), "Dear database");

        assertThat(run("check")).isEqualTo(65);
        assertThat(terminal).singleElement().asString().startsWith("A start would be refused: The database ");
    }

    @Test
    void aMasterKeyThatIsNoneIsARefusalToo() throws Exception {
        Path key = Files.writeString(directory.resolve("master.key"), "no key");
        Files.setPosixFilePermissions(key, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));

        assertThat(run("check")).isEqualTo(78);
        assertThat(terminal).singleElement().asString().contains("The master key file");
    }

    private int run(String... words) {
        return Commands.run(List.of(words), terminal::add);
    }
}
