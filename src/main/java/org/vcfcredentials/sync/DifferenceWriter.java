package org.vcfcredentials.sync;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.platform.database.Batch;
import org.vcfcredentials.sync.Reconciliation.Match;

/** Writes a difference in batches of plain statements on the connection of the running transaction; other rows are not touched. */
final class DifferenceWriter {
    private static final int FIRST_FACT = 18;
    private static final String INSERT = "INSERT INTO credentials (id, environment_id, source, hostname, username,"
            + " credential_type, vcf_id, account_type, resource_type, domain_name, search_text, password,"
            + " password_fingerprint, password_withheld, has_history, first_seen, last_updated, "
            + FactsColumns.NAMES + ") VALUES (" + "?, ".repeat(FIRST_FACT + FactsColumns.COUNT - 2) + "?)";
    private static final String REFRESH =
            "UPDATE credentials SET hostname = ?, vcf_id = ?, account_type = ?, resource_type = ?,"
                    + " domain_name = ?, search_text = ?, password_withheld = ?, retired_at = NULL, " + FactsColumns.SET
                    + " WHERE id = ?";
    private static final String REPLACE =
            "UPDATE credentials SET password = ?, password_fingerprint = ?, last_updated = ? WHERE id = ?";
    private static final String REMEMBER = "INSERT INTO password_history (id, credential_id, password,"
            + " password_fingerprint, changed_at, changed_by, sync_run_id) VALUES (?, ?, ?, ?, ?, 'SYNC', ?)";
    private static final String HAS_HISTORY = "UPDATE credentials SET has_history = ? WHERE id = ?";
    private static final String RETIRE = "UPDATE credentials SET retired_at = ? WHERE id = ?";

    private final Connection connection;
    private final SourceKey key;
    private final Instant now;

    DifferenceWriter(Connection connection, SourceKey key, Instant now) {
        this.connection = connection;
        this.key = key;
        this.now = now;
    }

    void insert(List<SealedCredential> added) throws SQLException {
        Batch.run(connection, INSERT, added, this::bind);
    }

    private void bind(PreparedStatement statement, SealedCredential row) throws SQLException {
        CredentialDetails details = row.incoming().details();
        statement.setLong(1, row.id());
        statement.setLong(2, key.environmentId());
        statement.setString(3, key.source().name());
        statement.setString(4, details.key().hostname());
        statement.setString(5, details.key().username());
        statement.setString(6, details.key().credentialType());
        bindDetails(statement, 7, details);
        if (row.sealed().isPresent()) {
            statement.setBytes(12, row.sealed().get());
            statement.setString(13, row.incoming().fingerprint());
        } else {
            statement.setNull(12, Types.BINARY);
            statement.setNull(13, Types.VARCHAR);
        }
        statement.setBoolean(14, row.sealed().isEmpty());
        statement.setBoolean(15, false);
        statement.setLong(16, now.toEpochMilli());
        statement.setLong(17, row.lastUpdated().toEpochMilli());
        FactsColumns.bind(statement, FIRST_FACT, details.facts());
    }

    private void bindDetails(PreparedStatement statement, int first, CredentialDetails details) throws SQLException {
        statement.setString(first, details.vcfId());
        statement.setString(first + 1, details.accountType());
        statement.setString(first + 2, details.resourceType());
        statement.setString(first + 3, details.domainName());
        statement.setString(first + 4, details.searchText(key.source()));
    }

    void refresh(List<Match> refreshed) throws SQLException {
        Batch.run(connection, REFRESH, refreshed, (statement, match) -> {
            CredentialDetails details = match.incoming().details();
            statement.setString(1, details.key().hostname());
            bindDetails(statement, 2, details);
            statement.setBoolean(7, !match.incoming().hasPassword());
            FactsColumns.bind(statement, 8, details.facts());
            statement.setLong(8 + FactsColumns.COUNT, match.known().id());
        });
    }

    /** Writes new passwords, and the former ones into the history with the run that replaced them. */
    void replace(List<SealedReplacement> replaced, long runId) throws SQLException {
        Batch.run(connection, REPLACE, replaced, (statement, row) -> {
            statement.setBytes(1, row.sealed());
            statement.setString(2, row.match().incoming().fingerprint());
            statement.setLong(3, row.changedAt().toEpochMilli());
            statement.setLong(4, row.match().known().id());
        });
        List<SealedReplacement> withFormer =
                replaced.stream().filter(row -> row.former().isPresent()).toList();
        Batch.run(connection, REMEMBER, withFormer, (statement, row) -> {
            SealedReplacement.FormerRow former = row.former().orElseThrow();
            statement.setLong(1, former.id());
            statement.setLong(2, row.match().known().id());
            statement.setBytes(3, former.sealed());
            statement.setString(4, row.match().known().fingerprint());
            statement.setLong(5, row.changedAt().toEpochMilli());
            statement.setLong(6, runId);
        });
        Batch.run(connection, HAS_HISTORY, withFormer, (statement, row) -> {
            statement.setBoolean(1, true);
            statement.setLong(2, row.match().known().id());
        });
    }

    void retire(List<KnownCredential> gone) throws SQLException {
        Batch.run(connection, RETIRE, gone, (statement, row) -> {
            statement.setLong(1, now.toEpochMilli());
            statement.setLong(2, row.id());
        });
    }
}
