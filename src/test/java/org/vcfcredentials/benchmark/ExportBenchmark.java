package org.vcfcredentials.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.vcfcredentials.credential.CredentialFilter;
import org.vcfcredentials.credential.CredentialFixture;
import org.vcfcredentials.environment.EnvironmentFixture;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.export.ExportFormat;
import org.vcfcredentials.export.ExportRequest;
import org.vcfcredentials.export.ExportedFile;
import org.vcfcredentials.export.Exports;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.sync.FakeVcfReader;
import org.vcfcredentials.sync.SyncFixture;
import org.vcfcredentials.vcf.ComponentCredential;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.VcfReading;

/**
 * Measures exports of 20,000 credentials, half of which have a former password: the time, and the most that was in the heap. Start
 * it with a small heap ({@code -Xmx160m}): what would grow it ends it. The files stay in the directory of the first argument, to be
 * opened by other programs with the password {@code open-sesame-42}.
 */
public final class ExportBenchmark {
    private static final Logger LOG = Logger.getLogger(ExportBenchmark.class.getName());
    private static final Optional<Secret> PASSWORD = Optional.of(Secret.of("open-sesame-42"));
    private static final int SIZE = 20_000;
    private static final int ROUNDS = 3;

    private final Exports exports;
    private final Path directory;
    private final long environmentId;

    private ExportBenchmark(Exports exports, Path directory, long environmentId) {
        this.exports = exports;
        this.directory = directory;
        this.environmentId = environmentId;
    }

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory(Path.of(arguments.length > 0 ? arguments[0] : "target"), "exports");
        try (var fixture = new SyncFixture(directory, Clock.systemUTC(), new FakeVcfReader());
                var entityManager = fixture.environments().database().entityManager()) {
            long id = fixture.environments().create(EnvironmentFixture.draft("Lab West"));
            fixture.write(new SourceKey(id, Source.SDDC_MANAGER), reading(0));
            fixture.write(new SourceKey(id, Source.SDDC_MANAGER), reading(1));
            var exports = new Exports(
                    fixture.environments().environments(entityManager),
                    CredentialFixture.credentials(fixture.environments(), entityManager),
                    Clock.systemUTC());
            var benchmark = new ExportBenchmark(exports, directory, id);
            benchmark.measure(ExportFormat.CSV, Optional.empty());
            benchmark.measure(ExportFormat.EXCEL, Optional.empty());
            benchmark.measure(ExportFormat.EXCEL, PASSWORD);
            benchmark.measure(ExportFormat.KEEPASS, PASSWORD);
        }
    }

    private void measure(ExportFormat format, Optional<Secret> password) throws IOException {
        var request = new ExportRequest(CredentialFilter.all(environmentId), format, false, password);
        List<String> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            System.gc();
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            long before = heap();
            long start = System.nanoTime();
            try (ExportedFile file = exports.export(request, EnvironmentFixture.ADMIN)) {
                long milliseconds = (System.nanoTime() - start) / 1_000_000;
                rounds.add(milliseconds + " ms, " + file.size() / 1024 + " KiB, heap " + before + " MiB, peak " + peak()
                        + " MiB");
                keep(file, password.isPresent() ? "encrypted." : "clear.", format.extension());
            }
        }
        LOG.info(() -> format + (password.isPresent() ? " encrypted: " : ": ") + String.join(" | ", rounds));
    }

    private void keep(ExportedFile file, String name, String extension) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(directory.resolve(name + extension)))) {
            file.copyTo(out);
        }
    }

    private static long heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    /** Garbage included that nobody collected yet: the truth is the heap the program still runs in. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    private static VcfReading reading(int generation) {
        return new VcfReading(
                IntStream.range(0, SIZE)
                        .mapToObj(index -> credential(index, index % 2 == 0 ? generation : 0))
                        .toList(),
                List.of());
    }

    private static ComponentCredential credential(int index, int generation) {
        String domain = "wld" + index % 25;
        return new ComponentCredential(
                "6f1c2d3e-0000-4000-8000-" + String.format("%012d", index),
                "esx-" + index + "." + domain + ".lab.example",
                "root",
                "SSH",
                "USER",
                "ESXI",
                domain,
                Optional.of(Secret.of("=Pa$$w0rd-" + index + "-" + generation)),
                Optional.empty());
    }
}
