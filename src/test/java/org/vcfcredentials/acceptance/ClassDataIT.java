package org.vcfcredentials.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.acceptance.servers.Command;

/** What a start does with the class data that an earlier one made, by the start script's own functions and the real JVM. */
class ClassDataIT {
    private static final String READ_IN = "set -euo pipefail; . server-config/payara-micro/functions.sh;"
            + " . server-config/payara-micro/class-data.sh; require_java 17; DATA=$HERE; SERVER_ROOT=$HERE; choose_class_data; ";
    private static final String MAKE =
            "printf '%s\\n' java/lang/Object java/lang/String java/util/ArrayList rest >\"$CLASS_LIST\";"
                    + " make_class_data \"@$CONFIG/jvm.options\" -cp \"$LAUNCHER\"; ";
    private static final String TELL = "printf '%s' \"$CLASS_DATA_OPTION\"";
    private static final String RUN = "java \"@$CONFIG/jvm.options\" \"$CLASS_DATA_OPTION\" -XX:LogFile=$HERE/jvm.log"
            + " -cp \"$LAUNCHER\" -version 2>&1";

    @TempDir
    private Path here;

    private Path cache;

    @BeforeEach
    void choosePlaces() {
        cache = here.resolve("cache");
    }

    @Test
    void aFirstStartListsItsClassesAndTheNextUsesWhatWasMadeOfThem() {
        assertThat(script(TELL)).isEqualTo("-XX:DumpLoadedClassList=" + here.resolve("classes.list"));

        script(MAKE);

        assertThat(script(TELL)).isEqualTo("-XX:SharedArchiveFile=" + archive());
        assertThat(script(RUN)).contains("sharing");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void whatIsDamagedIsNotUsedAndMadeAnew() throws IOException {
        script(MAKE);
        assertThat(archive().toFile().setWritable(true)).isTrue();
        try (var file = new RandomAccessFile(archive().toFile(), "rw")) {
            file.seek(file.length() / 2);
            file.write(new byte[4096]);
        }
        assertThat(script(TELL)).startsWith("-XX:DumpLoadedClassList=");

        script(MAKE);

        assertThat(script(TELL)).startsWith("-XX:SharedArchiveFile=");
    }

    @Test
    void whatIsCutShortIsNotUsed() throws IOException {
        script(MAKE);
        assertThat(archive().toFile().setWritable(true)).isTrue();
        try (var file = new RandomAccessFile(archive().toFile(), "rw")) {
            file.setLength(file.length() - 1);
        }

        assertThat(script(TELL)).startsWith("-XX:DumpLoadedClassList=");
    }

    /** As after a copy from another machine, whole but for another JVM. */
    @Test
    void whatTheJvmCannotUseKeepsItFromNothingAndIsNotMentionedOnTheTerminal() throws IOException {
        script(MAKE);
        assertThat(archive().toFile().setWritable(true)).isTrue();
        Files.writeString(archive(), "made by another Java");
        script("cksum <\"$CLASS_DATA/classes.jsa\" >\"$CLASS_DATA/checksum\"");

        assertThat(script(TELL)).startsWith("-XX:SharedArchiveFile=");
        assertThat(script(RUN).lines()).hasSize(3).first().asString().startsWith("openjdk version");
    }

    @Test
    void whatAnotherBuildMadeIsNotUsedAndGoesWhenThisOneMakesItsOwn() throws IOException {
        Path former = Files.createDirectories(cache.resolve("classes-4711"));
        Files.writeString(former.resolve("classes.jsa"), "of a former build");
        assertThat(script(TELL)).startsWith("-XX:DumpLoadedClassList=");

        script(MAKE);

        assertThat(former).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeWrittenOnlyCostsTime() throws IOException {
        Files.writeString(cache, "no directory");

        assertThat(script(TELL)).startsWith("-XX:DumpLoadedClassList=");
        assertThat(script("make_class_data_when_ready; " + RUN)).contains("openjdk version");
        assertThat(cache).hasContent("no directory");
    }

    private String script(String steps) {
        Map<String, String> variables = Map.of("HERE", here.toString(), "CACHE_DIRECTORY", cache.toString());
        return Command.run(variables, List.of("bash", "-c", READ_IN + steps))
                .succeeded()
                .output();
    }

    private Path archive() {
        return all().filter(file -> file.endsWith("classes.jsa")).findFirst().orElseThrow();
    }

    private List<Path> drafts() {
        return all().filter(file -> file.toString().contains("draft")).toList();
    }

    private Stream<Path> all() {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.toList().stream();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
