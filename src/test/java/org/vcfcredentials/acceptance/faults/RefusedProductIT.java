package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.acceptance.Product;

/**
 * The whole product on a data directory that it must not use: one of each exit code, since {@link RefusedStartsIT} tries the rest.
 * First the directory is in use; then its user is killed, and copies of what is left are damaged; last it is started again.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RefusedProductIT {
    private static final Trials TRIALS = new Trials("Refused product");

    @TempDir
    private static Path directory;

    private static Product first;
    private static Installed installed;

    @TempDir
    private Path copy;

    @BeforeAll
    static void start() throws Exception {
        installed = Installed.make(directory);
        first = WholeProduct.started(directory);
    }

    @AfterAll
    static void end() {
        first.close();
        TRIALS.report();
    }

    @Test
    @Order(1)
    void aSecondProcessIsToldWhoIsThereAndTheFirstAnswersEveryRequestMeanwhile() throws Exception {
        TRIALS.run("data directory in use", () -> {
            var knocking = new Knocking(first);
            Outcome outcome = WholeProduct.refusal(WholeProduct.start(directory));
            Map<String, Integer> answers = knocking.end();
            String host = InetAddress.getLocalHost().getHostName();
            outcome.assertRefused(73, "in use by process " + first.pid() + " on " + host + " since ");
            assertThat(answers.keySet()).isEqualTo(Set.of("200"));
            return outcome.brief() + " The first answered " + answers;
        });
    }

    @Test
    @Order(2)
    void aDatabaseOfANewerVersionIsRefused() throws Exception {
        first.kill();
        TRIALS.run("database of a newer version, after a crash", () -> {
            installed.copyTo(copy).changeAndCrash(RefusedStartsIT.NEWER);
            return refused(65, "made by a newer one", "Nothing was changed.");
        });
    }

    @Test
    @Order(2)
    void aWrongMasterKeyIsRefused() throws Exception {
        TRIALS.run("master key: wrong, after a crash", () -> {
            Path key = installed.copyTo(copy).masterKey();
            Files.writeString(key, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
            return refused(78, key.toString());
        });
    }

    @Test
    @Order(2)
    void aDatabaseThatCannotBeReadIsRefused() throws Exception {
        Unprivileged.assumeRoot();
        TRIALS.run("database: cannot be read, after a crash", () -> {
            Path database = installed.copyTo(copy).database();
            Unprivileged.giveAway(database, "rw-------");
            Unprivileged.assertDenied("-r", database);
            Map<String, String> before = DirectoryContent.of(copy).files();
            Outcome outcome = WholeProduct.refusal(WholeProduct.startUnprivileged(copy));
            assertThat(DirectoryContent.of(copy).files()).isEqualTo(before);
            return outcome.assertRefused(77, database.toString()).brief();
        });
    }

    @Test
    @Order(2)
    void aDataDirectoryThatCannotBeWrittenIsRefused() throws Exception {
        Unprivileged.assumeRoot();
        TRIALS.run("data directory: cannot be written", () -> {
            installed.copyTo(copy);
            Unprivileged.giveAway(copy, "rwxr-xr-x");
            Unprivileged.giveAway(copy.resolve("server"), "rwxr-xr-x");
            Unprivileged.giveAway(copy.resolve("logs"), "rwxr-xr-x");
            Unprivileged.assertDenied("-w", copy);
            Map<String, String> before = DirectoryContent.of(copy).files();
            Product product = WholeProduct.startUnprivileged(copy);
            Outcome outcome = WholeProduct.refusal(product);
            assertThat(DirectoryContent.of(copy).files()).isEqualTo(before);
            assertThat(outcome.exitCode()).as(outcome.terminal()).isEqualTo(77);
            assertThat(outcome.terminal().lines()).singleElement().asString().contains(copy + " cannot be written");
            return "exit 77: " + outcome.terminal().strip();
        });
    }

    @Test
    @Order(2)
    void anOptionThatJavaDoesNotKnowIsToldByJava() throws Exception {
        TRIALS.run("unknown option of Java", () -> {
            Product product = Product.start(copy, Map.of("VCM_JAVA_OPTIONS", "-Xmx600m -XX:+NoSuchOption"));
            assertThat(product.exitCode()).as(product.terminal()).isEqualTo(1);
            assertThat(product.terminal()).contains("Unrecognized VM option 'NoSuchOption'");
            return "exit 1: " + product.terminal().strip();
        });
    }

    @Test
    @Order(3)
    void theLockOfAKilledProcessIsNone() throws Exception {
        TRIALS.run("started after kill -9", () -> {
            try (Product next = WholeProduct.started(directory)) {
                assertThat(next.stop()).isEqualTo(143);
            }
            installed.assertWhole();
            assertThat(installed.values("SELECT username FROM users")).containsExactly("admin");
            assertThat(installed.values("SELECT COUNT(*) FROM credentials")).containsExactly("400");
            return "200, stopped, whole";
        });
    }

    private String refused(int code, String... words) throws Exception {
        Map<String, String> before = DirectoryContent.of(copy).files();
        Outcome outcome = WholeProduct.refusal(WholeProduct.start(copy));
        assertThat(DirectoryContent.of(copy).files()).isEqualTo(before);
        return outcome.assertRefused(code, words).brief();
    }
}
