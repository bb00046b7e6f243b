package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vcfcredentials.acceptance.Product;

/** Two first starts at the same moment: one gets the data directory, the other is refused, and what they made is whole. */
class SameMomentIT {
    private static final Trials TRIALS = new Trials("Two at the same moment");
    private static final int OFTEN = 10;

    @TempDir
    private Path directory;

    @AfterAll
    static void report() {
        TRIALS.report();
    }

    static IntStream numbers() {
        return IntStream.rangeClosed(1, Trials.thorough() ? OFTEN : 1);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void exactlyOneOfTwoWins(int number) throws Exception {
        TRIALS.run("pair " + number, () -> {
            try (Product one = WholeProduct.start(directory);
                    Product other = WholeProduct.start(directory)) {
                return oneWon(List.of(one, other));
            }
        });
    }

    private String oneWon(List<Product> pair) throws Exception {
        var watched = pair.stream()
                .map(product -> CompletableFuture.supplyAsync(product::watchUntilReadyOrEnded))
                .toList();
        var answers = watched.stream().map(CompletableFuture::join).toList();
        int winner = answers.indexOf(List.of("refused", "200"));
        assertThat(winner).as(pair.get(0).terminal() + pair.get(1).terminal()).isNotNegative();
        Outcome loser = WholeProduct.refusal(pair.get(1 - winner));
        loser.assertRefused(73, "in use by process " + pair.get(winner).pid());
        assertThat(pair.get(winner).stop()).isEqualTo(143);
        var installed = new Installed(directory);
        installed.assertWhole();
        assertThat(installed.values("SELECT username FROM users")).containsExactly("admin");
        return "number " + (winner + 1) + " won; the other: " + loser.brief();
    }
}
