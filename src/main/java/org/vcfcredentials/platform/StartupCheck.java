package org.vcfcredentials.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What must hold before a start changes anything, so that a start that is refused for it has changed nothing. Found by
 * {@link java.util.ServiceLoader}, because no bean exists yet.
 */
public interface StartupCheck {
    /**
     * Refuses the start or lets it go on.
     *
     * @param database the existing database, perhaps with an older schema, for reading only; absent when there is none yet
     * @throws StartupException when the product must not start
     */
    void check(Settings settings, Optional<Connection> database) throws SQLException;
}
