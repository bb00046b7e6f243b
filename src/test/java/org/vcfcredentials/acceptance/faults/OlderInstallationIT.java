package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.acceptance.Product;

/** What a later version does with the database of today's, and today's with that of a later one. */
class OlderInstallationIT {
    private static final Trials TRIALS = new Trials("Older installations");
    private static final int KEPT = 3;

    @TempDir
    private Path directory;

    @TempDir
    private Path elsewhere;

    private Installed installed;
    private LaterScripts scripts;

    @BeforeEach
    void install() throws Exception {
        installed = Installed.make(directory);
        scripts = LaterScripts.good(elsewhere);
    }

    @AfterAll
    static void report() {
        TRIALS.report();
    }

    @Test
    void theWholeProductMigratesItAndKeepsTheFormerFileAsItWas() throws Exception {
        TRIALS.run("whole product: migration", () -> {
            List<String> precious = installed.precious();
            String former = DirectoryContent.digest(installed.database());
            LaterProduct later = LaterProduct.make(Files.createDirectory(elsewhere.resolve("home")), scripts);
            try (Product product = later.start(directory)) {
                assertThat(product.watchUntilReadyOrEnded())
                        .as(product.terminal())
                        .containsExactly("refused", "200");
                assertThat(product.stop()).isEqualTo(143);
            }
            installed.assertWhole();
            assertThat(installed.precious()).containsAll(precious);
            assertThat(installed.values("SELECT MAX(version) FROM flyway_schema_history WHERE version <> '1'"))
                    .containsExactly("902");
            assertThat(backups())
                    .singleElement()
                    .satisfies(backup ->
                            assertThat(DirectoryContent.digest(backup)).isEqualTo(former));
            return "200, nothing lost, former file kept byte for byte";
        });
    }

    @Test
    void theVersionBeforeRefusesItAfterwardsAndTakesTheFormerFileBack() throws Exception {
        TRIALS.run("back to the version before", () -> {
            List<String> precious = installed.precious();
            assertThat(SmallProduct.on(directory).later(scripts).run().exitCode())
                    .isZero();
            DirectoryContent before = DirectoryContent.of(directory);
            Outcome refused = SmallProduct.on(directory).run().assertRefused(65, "made by a newer one");
            assertThat(DirectoryContent.of(directory)).isEqualTo(before);

            Files.delete(installed.database());
            Files.copy(backups().get(0), installed.database());
            assertThat(SmallProduct.on(directory).run().exitCode()).isZero();
            assertThat(installed.precious()).isEqualTo(precious);
            return refused.brief();
        });
    }

    @Test
    void theNewestThreeFormerFilesStay() throws Exception {
        TRIALS.run("five upgrades one after the other", () -> {
            var digests = new ArrayList<String>();
            for (int version = 1; version <= 5; version++) {
                digests.add(DirectoryContent.digest(installed.database()));
                var next = LaterScripts.upTo(elsewhere, version);
                assertThat(SmallProduct.on(directory).later(next).run().exitCode())
                        .isZero();
            }
            var kept = new ArrayList<String>();
            for (Path backup : backups()) {
                kept.add(DirectoryContent.digest(backup));
            }
            assertThat(kept).containsExactlyInAnyOrderElementsOf(digests.subList(5 - KEPT, 5));
            return "kept: " + backups().stream().map(Path::getFileName).toList();
        });
    }

    private List<Path> backups() throws IOException {
        try (var backups = Files.list(directory.resolve("backups"))) {
            return backups.sorted().toList();
        }
    }
}
