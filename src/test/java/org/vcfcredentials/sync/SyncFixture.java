package org.vcfcredentials.sync;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.vcfcredentials.environment.EnvironmentFixture;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.TestSettings;
import org.vcfcredentials.vcf.ExpiryReading;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.VcfReader;
import org.vcfcredentials.vcf.VcfReading;

/** The sync on a real database with real keys, and a reader of the test's choice. */
public final class SyncFixture implements AutoCloseable {
    private final EnvironmentFixture environments;
    private final Settings settings;
    private final Clock clock;
    private final VcfReader reader;

    /** On a new database in {@code directory}. */
    public SyncFixture(Path directory, Clock clock, VcfReader reader) {
        this.environments = new EnvironmentFixture(directory, clock);
        this.clock = clock;
        this.reader = reader;
        this.settings = TestSettings.in(directory).make();
    }

    /** The environments, keys and database beneath. */
    public EnvironmentFixture environments() {
        return environments;
    }

    /** The runner, on these threads. */
    public SyncRunner runner(Executor executor) {
        var threads = new SyncThreads() {
            @Override
            public void execute(Runnable task) {
                executor.execute(task);
            }
        };
        var services = environments.environments(environments.entityManager());
        return new SyncRunner(services, sourceSync("here"), environments.audit(), threads, settings);
    }

    /** Syncs of many environments by this runner, so many sources at a time. */
    public FleetSync fleet(SyncRunner runner, int width) {
        var services = environments.environments(environments.entityManager());
        Settings wide = TestSettings.in(settings.dataDirectory())
                .syncThreads(width + FleetSync.KEPT_FREE)
                .make();
        return new FleetSync(services, runner, environments.audit(), wide);
    }

    /** Syncs one source in the calling thread. */
    public SourceProgress sync(long environmentId, Source source) {
        return sync(environmentId, source, "here", false);
    }

    SourceProgress sync(long environmentId, Source source, String server, boolean scheduled) {
        var run = new SourceRun(new SourceKey(environmentId, source), "admin");
        if (scheduled) {
            run.markScheduled();
        }
        sourceSync(server).sync(run);
        return run.progress();
    }

    SourceSync sourceSync(String server) {
        var services = environments.environments(environments.entityManager());
        return new SourceSync(services, leases(server), reader, writer());
    }

    /** The checks of expirations, on this thread or these. */
    public Expirations expirations(Executor executor) {
        var threads = new ExpirationThreads() {
            @Override
            public void execute(Runnable task) {
                executor.execute(task);
            }
        };
        var services = environments.environments(environments.entityManager());
        return new Expirations(
                services,
                environments.expirationPlans(),
                new ExpirationRun(services, reader, expirationWriter()),
                threads,
                environments.audit());
    }

    private ExpirationWriter expirationWriter() {
        return new ExpirationWriter(
                environments.entityManager(),
                environments.expirationPlans(),
                environments.schedules(),
                environments.changes(),
                clock) {
            @Override
            int write(long environmentId, ExpiryReading reading) {
                return environments.inTransaction(() -> super.write(environmentId, reading));
            }

            @Override
            void fail(long environmentId, String error, boolean pause) {
                environments.inTransaction(() -> {
                    super.fail(environmentId, error, pause);
                    return true;
                });
            }
        };
    }

    Leases leases(String server) {
        var identity = new ServerIdentity(settings) {
            @Override
            String name() {
                return server;
            }
        };
        return new Leases(environments.schedules(), identity, settings, clock);
    }

    /** The writer as the container would hand it out. */
    SyncWriter writer() {
        var entityManager = environments.entityManager();
        return new SyncWriter(
                entityManager,
                environments.vault(),
                environments.schedules(),
                environments.outcomes(entityManager),
                environments.changes(),
                clock) {
            @Override
            Reconciliation write(Lease lease, PreparedReading read) {
                return environments.inTransaction(() -> super.write(lease, read));
            }

            @Override
            void fail(Lease lease, Failure failure) {
                environments.inTransaction(() -> {
                    super.fail(lease, failure);
                    return true;
                });
            }
        };
    }

    /** Writes a reading as if it had just been read, and tells the difference. */
    public String write(SourceKey key, VcfReading reading) {
        Lease lease = leases("here").claim(new SourceRun(key, "admin")).orElseThrow();
        SyncWriter writer = writer();
        return writer.write(lease, writer.prepare(reading)).describe();
    }

    /** The rows of a query, the columns of each joined by a bar. */
    public List<String> rows(String sql) {
        try (var connection = environments.database().dataSource().getConnection();
                var statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                var columns = new ArrayList<String>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    columns.add(result.getString(column));
                }
                rows.add(String.join("|", columns));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        environments.close();
    }
}
