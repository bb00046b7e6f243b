package org.vcfcredentials.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.vcfcredentials.platform.ForeignDatabase;
import org.vcfcredentials.platform.Settings;

/** The kinds of database of other products that we can go on with. */
record ForeignDatabases(Optional<Settings> settings, List<ForeignDatabase> known) {
    static ForeignDatabases none() {
        return new ForeignDatabases(Optional.empty(), List.of());
    }

    static ForeignDatabases found(Settings settings) {
        ClassLoader ours = ForeignDatabases.class.getClassLoader();
        List<ForeignDatabase> known = ServiceLoader.load(ForeignDatabase.class, ours).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return new ForeignDatabases(Optional.of(settings), known);
    }

    /** How to take over this database, if it is one of them. */
    Optional<Takeover> takeover(Connection untouched, Draft draft) throws SQLException {
        for (ForeignDatabase kind : known) {
            if (kind.recognises(untouched)) {
                return Optional.of(new Takeover(kind, settings.orElseThrow(), draft));
            }
        }
        return Optional.empty();
    }
}
