package org.vcfcredentials.adoption;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.vcfcredentials.crypto.NewDatabase;
import org.vcfcredentials.crypto.SealedFile;
import org.vcfcredentials.platform.ForeignDatabase;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.file.Seal;

/** The predecessor's database, any version of it. */
public final class OriginalDatabase implements ForeignDatabase {
    private static final System.Logger LOG = System.getLogger(OriginalDatabase.class.getName());
    private static final String KIND = "adopted original";
    private static final int MOST_REMARKS_LOGGED = 100;

    @Override
    public boolean recognises(Connection untouched) throws SQLException {
        return new OriginalTables(untouched).areThePredecessors();
    }

    @Override
    public String describe(Connection untouched) throws SQLException {
        Plan plan = Plan.of(Original.read(untouched), Instant.now());
        return "The predecessor's database would be adopted: " + plan.describe()
                + ". It would be kept encrypted in backups.";
    }

    @Override
    public void bringIn(Settings settings, Connection untouched, Connection draft) throws SQLException {
        Plan plan = Plan.of(Original.read(untouched), Instant.now());
        new PlanWriter(draft, NewDatabase.vault(settings, draft), plan).write();
        log(plan);
    }

    private static void log(Plan plan) {
        LOG.log(Level.INFO, "Adopting the predecessor''s database: {0}", plan.describe());
        for (Remark remark : plan.remarks().stream().limit(MOST_REMARKS_LOGGED).toList()) {
            LOG.log(Level.WARNING, "Adoption: {0}: {1}", remark.subject(), remark.remark());
        }
        if (plan.remarks().size() > MOST_REMARKS_LOGGED) {
            LOG.log(Level.WARNING, "Adoption: the other remarks are in the report");
        }
    }

    @Override
    public Seal seal(Settings settings) {
        return new SealedFile(settings, KIND);
    }
}
