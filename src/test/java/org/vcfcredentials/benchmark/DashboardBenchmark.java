package org.vcfcredentials.benchmark;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Logger;
import org.vcfcredentials.credential.CredentialFixture;
import org.vcfcredentials.credential.Credentials;
import org.vcfcredentials.environment.EnvironmentFilter;
import org.vcfcredentials.environment.EnvironmentFixture;
import org.vcfcredentials.environment.EnvironmentSort;
import org.vcfcredentials.environment.EnvironmentState;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.report.ReportFixture;
import org.vcfcredentials.report.Reports;

/** Measures what the dashboard asks of a real database file with 10 and with 1,000 environments of 50 credentials each. */
public final class DashboardBenchmark {
    private static final Logger LOG = Logger.getLogger(DashboardBenchmark.class.getName());
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 21;
    private static final int PAGE = 24;

    private static final String NUMBERS =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) ";
    private static final String ENVIRONMENTS =
            NUMBERS + "INSERT INTO environments (id, name, description, installer_host, installer_username,"
                    + " installer_error, manager_host, manager_username, manager_error, last_sync, last_sync_status,"
                    + " created_at, updated_at, version) SELECT i, 'Site ' || i, 'Rack ' || i,"
                    + " 'installer.site' || i, 'admin@local', '', 'sddc.site' || i, 'admin@local', '',"
                    + " i, CASE i %% 20 WHEN 0 THEN 'failed' WHEN 1 THEN 'partial' ELSE 'success' END, 0, 0, 1 FROM n";
    private static final String SCHEDULES =
            NUMBERS + "INSERT INTO schedule_configs (id, environment_id, source, enabled,"
                    + " interval_minutes, created_at, updated_at) SELECT i, (i + 1) / 2,"
                    + " CASE i %% 2 WHEN 0 THEN 'SDDC_MANAGER' ELSE 'VCF_INSTALLER' END, TRUE, 60, 0, 0 FROM n";
    private static final String CREDENTIALS = NUMBERS + "INSERT INTO credentials (id, environment_id, source, vcf_id,"
            + " hostname, username, credential_type, account_type, resource_type, domain_name, search_text, password,"
            + " password_fingerprint, password_withheld, has_history, first_seen, last_updated, expires_at,"
            + " expiry_status, connectivity) SELECT i, (i + 49) / 50,"
            + " CASE i %% 2 WHEN 0 THEN 'SDDC_MANAGER' ELSE 'VCF_INSTALLER' END, 'id-' || i,"
            + " 'esx-' || (i / 2) || '.rainpole.example', 'root', 'SSH', 'USER', 'ESXI', 'mgmt',"
            + " 'esx-' || (i / 2) || '.rainpole.example root ssh user esxi mgmt', RANDOMBLOB(80),"
            + " CASE i %% 100 WHEN 0 THEN 'other' ELSE 'same' END || (i / 2), FALSE, FALSE, 0, 0,"
            + " unixepoch() * 1000 + (i %% 400 - 10) * 86400000, 'ACTIVE',"
            + " CASE i %% 50 WHEN 0 THEN 'DISCONNECTED' ELSE 'ACTIVE' END FROM n";

    private DashboardBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments.length > 0 ? arguments[0] : "target");
        for (int size : new int[] {10, 1_000}) {
            try (var fixture =
                    new EnvironmentFixture(Files.createTempDirectory(directory, "dashboard"), Clock.systemUTC())) {
                fill(fixture, size);
                measure(fixture, size);
            }
        }
    }

    private static void fill(EnvironmentFixture fixture, int size) {
        fixture.database().doInTransaction(entityManager -> {
            run(entityManager, ENVIRONMENTS, size);
            run(entityManager, SCHEDULES, 2 * size);
            run(entityManager, CREDENTIALS, 50 * size);
        });
    }

    private static void run(EntityManager entityManager, String sql, int rows) {
        entityManager.createNativeQuery(String.format(sql, rows)).executeUpdate();
    }

    private static void measure(EnvironmentFixture fixture, int size) {
        try (EntityManager entityManager = fixture.database().entityManager()) {
            Environments environments = fixture.environments(entityManager);
            Credentials credentials = CredentialFixture.credentials(fixture, entityManager);
            Reports reports = ReportFixture.reports(entityManager);
            for (EnvironmentSort sort : EnvironmentSort.values()) {
                var filter = new EnvironmentFilter("", Optional.empty(), sort, true);
                measure(size, "page by " + sort, () -> environments.find(filter, 0, PAGE));
            }
            var search =
                    new EnvironmentFilter("site 7", Optional.of(EnvironmentState.SUCCESS), EnvironmentSort.NAME, false);
            measure(size, "page of a search and a status", () -> environments.find(search, 0, PAGE));
            measure(size, "figures of environments", environments::figures);
            measure(size, "figures of passwords", credentials::figures);
            measure(size, "figure of drift", reports::driftCount);
        }
    }

    private static void measure(int size, String what, Runnable work) {
        for (int round = 0; round < WARM_UP; round++) {
            work.run();
        }
        double[] milliseconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            work.run();
            milliseconds[round] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(milliseconds);
        LOG.info(() -> String.format(
                "%,6d environments, %-30s median %6.1f ms, best %6.1f ms",
                size, what, milliseconds[ROUNDS / 2], milliseconds[0]));
    }
}
