package org.vcfcredentials.account.user;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupCheck;

/** The first admin's password must be one that the admin could choose; it is looked at only while there is no admin. */
public final class AdminPasswordCheck implements StartupCheck {
    @Override
    public void check(Settings settings, Optional<Connection> database) throws SQLException {
        if (database.isEmpty() || !hasAdmin(database.get())) {
            settings.initialAdminPassword().ifPresent(FirstAdmin::check);
        }
    }

    private static boolean hasAdmin(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("SELECT 1 FROM users WHERE role = 'admin' LIMIT 1")) {
            return row.next();
        }
    }
}
