package org.vcfcredentials.adoption;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vcfcredentials.account.user.AdoptedUser;
import org.vcfcredentials.crypto.SecretPlace;
import org.vcfcredentials.crypto.Vault;
import org.vcfcredentials.environment.ConnectionPlace;
import org.vcfcredentials.environment.SyncStatusConverter;
import org.vcfcredentials.platform.database.Batch;
import org.vcfcredentials.vcf.TrustMode;

/** Writes a plan into an empty database of ours, within the caller's transaction, every secret sealed for its row. */
final class PlanWriter {
    private static final String USER = "INSERT INTO users (id, username, password_hash, role, must_change_password,"
            + " session_stamp, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ENVIRONMENT = "INSERT INTO environments (id, name, description, last_sync,"
            + " last_sync_status, created_at, updated_at, version, installer_host, installer_username,"
            + " installer_password, installer_trust, installer_error, manager_host, manager_username,"
            + " manager_password, manager_trust, manager_error)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SCHEDULE = "INSERT INTO schedule_configs (id, environment_id, source, enabled,"
            + " interval_minutes, last_run, next_run, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SEQUENCE = "UPDATE sequences SET next_id = ? WHERE name = ?";

    private final Connection draft;
    private final Vault vault;
    private final Plan plan;

    PlanWriter(Connection draft, Vault vault, Plan plan) {
        this.draft = draft;
        this.vault = vault;
        this.plan = plan;
    }

    void write() throws SQLException {
        Batch.run(draft, USER, plan.users(), this::bind);
        Batch.run(draft, ENVIRONMENT, plan.environments(), this::bind);
        List<ScheduleRow> schedules = schedules();
        Batch.run(draft, SCHEDULE, schedules, this::bind);
        new CredentialWriter(draft, vault).write(plan.credentials());
        new ReportWriter(draft).write(plan);
        Map<String, Long> last = Map.of(
                "users", plan.users().stream().mapToLong(AdoptedUser::id).max().orElse(0),
                "environments",
                        plan.environments().stream()
                                .mapToLong(AdoptedEnvironment::id)
                                .max()
                                .orElse(0),
                "schedule_configs", (long) schedules.size(),
                "credentials", plan.credentials().lastCredential(),
                "password_history", plan.credentials().lastFormer());
        Batch.run(draft, SEQUENCE, List.copyOf(last.entrySet()), (statement, sequence) -> {
            statement.setLong(1, sequence.getValue());
            statement.setString(2, sequence.getKey());
        });
    }

    private void bind(PreparedStatement statement, AdoptedUser user) throws SQLException {
        statement.setLong(1, user.id());
        statement.setString(2, user.username());
        statement.setString(3, user.hash());
        statement.setString(4, user.role().group());
        statement.setBoolean(5, user.mustChangePassword());
        statement.setString(6, user.sessionStamp());
        statement.setLong(7, user.createdAt().toEpochMilli());
        statement.setLong(8, plan.at().toEpochMilli());
    }

    private void bind(PreparedStatement statement, AdoptedEnvironment environment) throws SQLException {
        statement.setLong(1, environment.id());
        statement.setString(2, environment.name());
        statement.setString(3, environment.description());
        Parameters.time(statement, 4, environment.lastSync());
        statement.setString(5, new SyncStatusConverter().convertToDatabaseColumn(environment.status()));
        statement.setLong(6, environment.createdAt().toEpochMilli());
        statement.setLong(7, environment.updatedAt().toEpochMilli());
        bind(statement, 8, environment.id(), environment.installer());
        bind(statement, 13, environment.id(), environment.manager());
    }

    private void bind(PreparedStatement statement, int first, long environmentId, AdoptedConnection connection)
            throws SQLException {
        SecretPlace place = ConnectionPlace.of(environmentId, connection.source());
        Optional<byte[]> sealed = connection.password().map(password -> vault.seal(place, password));
        statement.setString(first, connection.host());
        statement.setString(first + 1, connection.username());
        Parameters.bytes(statement, first + 2, sealed);
        TrustMode trust = connection.verifyCertificate() ? TrustMode.PUBLIC : TrustMode.NONE;
        statement.setString(first + 3, trust.word());
        statement.setString(first + 4, connection.error());
    }

    private record ScheduleRow(long id, AdoptedEnvironment environment, AdoptedConnection connection) {}

    private List<ScheduleRow> schedules() {
        var schedules = new ArrayList<ScheduleRow>();
        for (AdoptedEnvironment environment : plan.environments()) {
            for (AdoptedConnection connection : environment.connections()) {
                schedules.add(new ScheduleRow(schedules.size() + 1L, environment, connection));
            }
        }
        return schedules;
    }

    private void bind(PreparedStatement statement, ScheduleRow row) throws SQLException {
        var lastRun =
                row.environment().lastSync().filter(last -> row.connection().configured());
        statement.setLong(1, row.id());
        statement.setLong(2, row.environment().id());
        statement.setString(3, row.connection().source().name());
        statement.setBoolean(4, row.connection().enabled());
        statement.setInt(5, row.connection().intervalMinutes());
        Parameters.time(statement, 6, lastRun);
        Parameters.time(statement, 7, row.connection().nextRun(lastRun, plan.at()));
        statement.setLong(8, plan.at().toEpochMilli());
        statement.setLong(9, plan.at().toEpochMilli());
    }
}
