package org.vcfcredentials.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.environment.EnvironmentFixture;

class ReportsTest {
    @TempDir
    private Path directory;

    private EnvironmentFixture fixture;
    private EntityManager entityManager;
    private Reports reports;
    private long west;
    private long east;
    private int lastId;

    @BeforeEach
    void open() {
        fixture = new EnvironmentFixture(directory, Clock.systemUTC());
        west = fixture.create(EnvironmentFixture.draft("West"));
        east = fixture.create(EnvironmentFixture.draft("East"));
        entityManager = fixture.database().entityManager();
        reports = new Reports(entityManager);
    }

    @AfterEach
    void close() {
        entityManager.close();
        fixture.close();
    }

    @Test
    void accountsWithTheSamePasswordAreAGroupOverAllEnvironments() {
        manager(west, "esx-1", "root", "same");
        manager(west, "esx-2", "root", "same");
        manager(east, "esx-1", "root", "same");
        manager(east, "esx-9", "root", "another");

        SharedPassword shared = reports.sharedPasswords(0, 10, 50).rows().get(0);

        assertThat(shared.accounts()).isEqualTo(3);
        assertThat(shared.environments()).isEqualTo(2);
        assertThat(shared.members())
                .extracting(account -> account.environment() + " " + account.username() + "@" + account.hostname())
                .containsExactly("East root@esx-1", "West root@esx-1", "West root@esx-2");
        assertThat(shared.members().get(1).credentialId()).isEqualTo(1);
        assertThat(reports.sharedPasswords(0, 10, 50).total()).isOne();
    }

    @Test
    void anAccountThatBothSourcesListIsOneAccount() {
        manager(west, "ESX-1.Lab", "root", "same");
        installer(west, "esx-1.lab", "root", "same");

        assertThat(reports.sharedPasswords(0, 10, 50).rows()).isEmpty();
    }

    @Test
    void whatIsRetiredWithheldOrUnknownDoesNotCount() {
        manager(west, "esx-1", "root", "same");
        manager(west, "esx-2", "root", "same");
        manager(west, "esx-3", "root", "same");
        manager(west, "esx-4", "root", null);
        manager(west, "esx-5", "root", null);
        change("UPDATE credentials SET retired_at = 5 WHERE id = 2");
        change("UPDATE credentials SET password_withheld = TRUE WHERE id = 3");

        assertThat(reports.sharedPasswords(0, 10, 50).rows()).isEmpty();
    }

    @Test
    void theMostSharedComesFirstAndPagesAreCutByTheDatabase() {
        for (int group = 2; group <= 6; group++) {
            for (int member = 0; member < group; member++) {
                manager(west, "esx-" + group + "-" + member, "root", "shared by " + group);
            }
        }

        assertThat(reports.sharedPasswords(1, 2, 50).rows())
                .extracting(SharedPassword::accounts)
                .containsExactly(5L, 4L);
        assertThat(reports.sharedPasswords(1, 2, 50).total()).isEqualTo(5);
    }

    @Test
    void ofManyAccountsTheFirstAreNamedAndTheOthersCounted() {
        IntStream.range(0, 60).forEach(number -> manager(west, "esx-" + (100 + number), "root", "same"));

        SharedPassword shared = reports.sharedPasswords(0, 10, 50).rows().get(0);

        assertThat(shared.members()).hasSize(50);
        assertThat(shared.others()).isEqualTo(10);
    }

    @Test
    void whereTheSourcesTellDifferentPasswordsThereIsDrift() {
        manager(west, "ESX-1.lab", "root", "rotated");
        installer(west, "esx-1.LAB", "root", "as built");
        manager(west, "esx-2.lab", "root", "same");
        installer(west, "esx-2.lab", "root", "same");

        assertThat(reports.drift(0, 10).rows())
                .containsExactly(new Drift(
                        new Account(west, "West", 1, "ESX-1.lab", "root", "ESXI"),
                        "SSH",
                        2,
                        Instant.ofEpochMilli(1_001),
                        Instant.ofEpochMilli(1_002)));
        assertThat(reports.drift(0, 10).total()).isOne();
    }

    @Test
    void onlyOneAndTheSameAccountOfOneEnvironmentDrifts() {
        manager(west, "esx-1", "root", "one");
        installer(west, "esx-1", "admin", "two");
        installer(west, "esx-9", "root", "three");
        installer(east, "esx-1", "root", "four");

        assertThat(reports.drift(0, 10).rows()).isEmpty();
    }

    @Test
    void whatIsRetiredWithheldOrUnknownDoesNotDrift() {
        for (String host : List.of("esx-1", "esx-2", "esx-3")) {
            manager(west, host, "root", "one");
            installer(west, host, "root", "two");
        }
        change("UPDATE credentials SET retired_at = 5 WHERE id = 1");
        change("UPDATE credentials SET password_withheld = TRUE WHERE id = 3");
        change("UPDATE credentials SET password = NULL, password_fingerprint = NULL WHERE id = 6");

        assertThat(reports.drift(0, 10).rows()).isEmpty();
    }

    @Test
    void driftIsPagedByEnvironmentAndHost() {
        for (int host = 1; host <= 5; host++) {
            manager(west, "esx-" + host, "root", "one");
            installer(west, "esx-" + host, "root", "two");
        }
        manager(east, "esx-7", "root", "one");
        installer(east, "esx-7", "root", "two");

        assertThat(reports.drift(0, 2).rows())
                .extracting(drift -> drift.account().hostname())
                .containsExactly("esx-7", "esx-1");
        assertThat(reports.drift(4, 2).rows())
                .extracting(drift -> drift.account().hostname())
                .containsExactly("esx-4", "esx-5");
        assertThat(reports.drift(4, 2).total()).isEqualTo(6);
        assertThat(reports.driftCount()).isEqualTo(6);
    }

    private void manager(long environment, String host, String user, String fingerprint) {
        insert(environment, "SDDC_MANAGER", host, user, fingerprint);
    }

    private void installer(long environment, String host, String user, String fingerprint) {
        insert(environment, "VCF_INSTALLER", host, user, fingerprint);
    }

    private void insert(long environment, String source, String host, String user, String fingerprint) {
        lastId++;
        String told = fingerprint == null ? "NULL" : "'" + fingerprint + "'";
        change(String.format(
                Locale.ROOT,
                "INSERT INTO credentials (id, environment_id, source, vcf_id, hostname, username, credential_type,"
                        + " account_type, resource_type, domain_name, search_text, password, password_fingerprint,"
                        + " password_withheld, has_history, first_seen, last_updated, retired_at) VALUES (%d, %d, '%s', '', '%s', '%s', 'SSH', 'USER', 'ESXI', '', '', x'00', %s,"
                        + " FALSE, FALSE, 0, %d, NULL)",
                lastId,
                environment,
                source,
                host,
                user,
                told,
                1_000 + lastId));
    }

    private void change(String sql) {
        fixture.database()
                .doInTransaction(manager -> manager.createNativeQuery(sql).executeUpdate());
    }
}
