package org.vcfcredentials.benchmark;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.credential.CredentialColumn;
import org.vcfcredentials.credential.CredentialFilter;
import org.vcfcredentials.credential.CredentialFixture;
import org.vcfcredentials.credential.CredentialQuery;
import org.vcfcredentials.credential.Credentials;
import org.vcfcredentials.credential.RevealRequest;
import org.vcfcredentials.environment.EnvironmentFixture;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.sync.FakeVcfReader;
import org.vcfcredentials.sync.SyncFixture;
import org.vcfcredentials.vcf.ComponentCredential;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.VcfReading;

/** Measures writing, listing and revealing on a real database file with real keys, without network. Prints the best and the median of some rounds: the best one is least disturbed by whatever else the machine does. */
public final class DomainBenchmark {
    private static final Logger LOG = Logger.getLogger(DomainBenchmark.class.getName());
    private static final int ROUNDS = 9;
    private static final String[] TYPES = {"SSH", "API", "SSO", "FTP"};
    private static final String[] RESOURCES = {"ESXI", "VCENTER", "NSX_MANAGER", "BACKUP"};

    private final SyncFixture fixture;
    private int environments;

    private DomainBenchmark(SyncFixture fixture) {
        this.fixture = fixture;
    }

    public static void main(String[] arguments) throws IOException {
        Path directory =
                Files.createTempDirectory(Path.of(arguments.length > 0 ? arguments[0] : "target"), "benchmark");
        try (var fixture = new SyncFixture(directory, Clock.systemUTC(), new FakeVcfReader())) {
            var benchmark = new DomainBenchmark(fixture);
            for (int size : new int[] {527, 20_000}) {
                benchmark.sync(size);
            }
            for (int size : new int[] {527, 20_000, 100_000}) {
                benchmark.list(size);
            }
        }
    }

    private void sync(int size) {
        VcfReading reading = reading(size, index -> 0);
        List<SourceKey> keys = new ArrayList<>();
        measure("first sync of " + size, round -> {
            keys.add(newEnvironment());
            return () -> fixture.write(keys.get(keys.size() - 1), reading);
        });
        SourceKey key = keys.get(0);
        measure("unchanged sync of " + size, round -> () -> fixture.write(key, reading));
        measure("sync of " + size + ", 10 % rotated", round -> {
            VcfReading rotated = reading(size, index -> index % 10 == 0 ? round + 1 : 0);
            return () -> fixture.write(key, rotated);
        });
    }

    private void list(int size) {
        SourceKey key = newEnvironment();
        fixture.write(key, reading(size, index -> 0));
        long id = key.environmentId();
        try (EntityManager entityManager = fixture.environments().database().entityManager()) {
            Credentials credentials = CredentialFixture.credentials(fixture.environments(), entityManager);
            measure("page of " + size + " by host name", round -> () -> credentials.find(CredentialQuery.all(id, 50)));
            for (CredentialColumn column : CredentialColumn.values()) {
                var query = new CredentialQuery(CredentialFilter.of(id, Map.of(), ""), column, false, 0, 50);
                measure("page of " + size + " by " + column + " descending", round -> () -> credentials.find(query));
            }
            var search = new CredentialQuery(
                    CredentialFilter.of(id, Map.of(), "Esx-12"), CredentialColumn.HOSTNAME, true, 0, 50);
            measure("page of " + size + ", search", round -> () -> credentials.find(search));
            var rare = new CredentialQuery(
                    CredentialFilter.of(id, Map.of(), "nowhere"), CredentialColumn.LAST_UPDATED, true, 0, 50);
            measure("page of " + size + ", search finds nothing", round -> () -> credentials.find(rare));
            var last = new CredentialQuery(
                    CredentialFilter.of(id, Map.of(), ""), CredentialColumn.HOSTNAME, true, size - 50, 50);
            measure("last page of " + size, round -> () -> credentials.find(last));
            var filter = new CredentialQuery(
                    CredentialFilter.of(id, Map.of(CredentialColumn.USERNAME, "svc"), ""),
                    CredentialColumn.HOSTNAME,
                    true,
                    0,
                    50);
            measure("page of " + size + ", filter on user name", round -> () -> credentials.find(filter));
            measure(
                    "values of " + size,
                    round -> () -> credentials.values(Optional.of(id), CredentialColumn.RESOURCE_TYPE));
            measure("reveal all of " + size, round -> () -> revealAll(credentials, id));
        }
    }

    private static void revealAll(Credentials credentials, long id) {
        var characters = new AtomicLong();
        credentials.revealAll(
                new RevealRequest(CredentialFilter.all(id), false, AuditAction.EXPORT, "as a test"),
                EnvironmentFixture.ADMIN,
                revealed -> characters.addAndGet(
                        revealed.password().orElseThrow().reveal().length()));
    }

    private SourceKey newEnvironment() {
        environments++;
        long id = fixture.environments().create(EnvironmentFixture.draft("Environment " + environments));
        return new SourceKey(id, Source.SDDC_MANAGER);
    }

    private static VcfReading reading(int size, IntFunction<Integer> generation) {
        return new VcfReading(
                IntStream.range(0, size)
                        .mapToObj(index -> credential(index, generation.apply(index)))
                        .toList(),
                List.of());
    }

    private static ComponentCredential credential(int index, int generation) {
        String domain = "wld" + index % 25;
        return new ComponentCredential(
                "6f1c2d3e-0000-4000-8000-" + String.format("%012d", index),
                "esx-" + index / 4 + "." + domain + ".lab.example",
                index % 3 == 0 ? "root" : "svc-vcf-" + index % 7,
                TYPES[index % 4],
                index % 2 == 0 ? "USER" : "SYSTEM",
                RESOURCES[index / 4 % 4],
                domain,
                Optional.of(Secret.of("Pa$$w0rd-" + index + "-" + generation)),
                Optional.empty());
    }

    private static void measure(String what, IntFunction<Runnable> round) {
        double[] milliseconds = new double[ROUNDS];
        for (int index = 0; index < ROUNDS; index++) {
            Runnable work = round.apply(index);
            long start = System.nanoTime();
            work.run();
            milliseconds[index] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(milliseconds);
        LOG.info(() ->
                String.format("%-50s best %8.1f ms, median %8.1f ms", what, milliseconds[0], milliseconds[ROUNDS / 2]));
    }
}
