package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.vcfcredentials.crypto.CommittedRotation;
import org.vcfcredentials.crypto.SecretPlace;
import org.vcfcredentials.crypto.TestKeyring;
import org.vcfcredentials.crypto.Vault;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.database.TestDatabase;

/** A secret of its own in every place that can hold one. */
final class PlantedSecrets {
    /** What all of them begin with. */
    static final String MARKER = "MARKER-";

    private static final int CREDENTIALS = 400;
    private static final int PLACES = 2 * CREDENTIALS + 3;

    private PlantedSecrets() {}

    /** An installation with 400 credentials, a former password of each, two connections, and one password that was set aside. */
    static Installed in(Path directory) throws IOException, InterruptedException, SQLException {
        Installed installed = Installed.make(directory);
        installed.change("UPDATE environments SET installer_password = '', manager_password = ''");
        installed.change(
                "INSERT INTO adoption_set_aside (id, subject, password, changed_at) VALUES (1, 'nobody', '', 0)");
        try (var database = new TestDatabase(directory);
                var connection = database.dataSource().getConnection()) {
            Vault vault = TestKeyring.vault(database, directory);
            for (String column : CommittedRotation.COLUMNS) {
                plant(connection, column, vault);
            }
        }
        return installed;
    }

    private static void plant(Connection connection, String column, Vault vault) throws SQLException {
        String table = column.substring(0, column.indexOf('.'));
        String name = column.substring(column.indexOf('.') + 1);
        connection.setAutoCommit(false);
        try (var update = connection.prepareStatement("UPDATE " + table + " SET " + name + " = ? WHERE id = ?")) {
            for (int id = 1; id <= CREDENTIALS; id++) {
                var place = new SecretPlace(column, id);
                update.setBytes(1, vault.seal(place, Secret.of(planted(place))));
                update.setLong(2, id);
                update.addBatch();
            }
            update.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Every one can be read with the master key that is there, and is to be read nowhere without it. */
    static void assertSafe(Installed installed) throws IOException, SQLException {
        assertThat(installed.filesWith(MARKER)).isEmpty();
        var opened = new TreeMap<String, String>();
        try (var database = new TestDatabase(installed.directory());
                var connection = database.dataSource().getConnection()) {
            Vault vault = TestKeyring.vault(database, installed.directory());
            for (String column : CommittedRotation.COLUMNS) {
                open(connection, column, vault, opened);
            }
        }
        assertThat(opened)
                .hasSize(PLACES)
                .allSatisfy((place, secret) -> assertThat(secret).isEqualTo(place));
    }

    private static void open(Connection connection, String column, Vault vault, Map<String, String> opened)
            throws SQLException {
        String table = column.substring(0, column.indexOf('.'));
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id, " + column + " FROM " + table)) {
            while (rows.next()) {
                var place = new SecretPlace(column, rows.getLong(1));
                opened.put(planted(place), vault.open(place, rows.getBytes(2)).reveal());
            }
        }
    }

    private static String planted(SecretPlace place) {
        return MARKER + place.column() + "-" + place.row();
    }
}
