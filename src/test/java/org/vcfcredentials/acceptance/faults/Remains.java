package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is left of a data directory by a kill, at each of many moments. In the short version one run is watched by {@link Witness};
 * in the long one a process is killed for each moment that has a name.
 */
final class Remains {
    private final Path copies;

    private Remains(Path copies) {
        this.copies = copies;
    }

    /** Of this run, whose own data directory stays as it is. */
    static Remains of(SmallProduct product, List<KillPoint> points, Path aside)
            throws IOException, InterruptedException {
        Path copies = Files.createDirectory(aside.resolve("copies"));
        if (Trials.thorough()) {
            for (KillPoint point : points) {
                Path killed = copyOf(product, copies.resolve("0000 " + point));
                product.in(killed).killedAt(point).assertKilled();
            }
        } else {
            watch(product, points, copies, aside);
        }
        return new Remains(copies);
    }

    /** One of each that is different, in their order: most statements change nothing that another process sees. */
    static List<Path> beforeEachStatement(SmallProduct product, Path aside) throws IOException, InterruptedException {
        Path copies = Files.createDirectory(aside.resolve("statements"));
        watch(product, List.of(KillPoint.anyStatement()), copies, aside);
        try (Stream<Path> all = Files.list(copies)) {
            return all.sorted().toList();
        }
    }

    private static void watch(SmallProduct product, List<KillPoint> points, Path copies, Path aside)
            throws IOException, InterruptedException {
        product.in(copyOf(product, Files.createTempDirectory(aside, "run").resolve("data")))
                .watchedAt(points, copies)
                .assertDone();
    }

    private static Path copyOf(SmallProduct product, Path copy) throws IOException {
        return new Installed(product.dataDirectory())
                .copyTo(Files.createDirectory(copy))
                .directory();
    }

    /** The data directory; whoever asked may do with it what it wants. */
    Path at(KillPoint point) throws IOException {
        try (Stream<Path> all = Files.list(copies)) {
            List<Path> seen = all.filter(
                            copy -> copy.getFileName().toString().substring(5).equals(point.name()))
                    .toList();
            assertThat(seen).as("times it came to: " + point).hasSize(1);
            return seen.get(0);
        }
    }
}
