package org.vcfcredentials.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.platform.ProcessEnd;
import org.vcfcredentials.platform.Settings;

/** Starting the product anew, where somebody brings the process back when it has ended. */
@ApplicationScoped
public class Restart {
    private static final System.Logger LOG = System.getLogger(Restart.class.getName());

    /** Long enough for the answer to get out. */
    private static final Duration DELAY = Duration.ofSeconds(1);

    private final Settings settings;
    private final Audit audit;

    @Inject
    Restart(Settings settings, Audit audit) {
        this.settings = settings;
        this.audit = audit;
    }

    /** For the container's proxy. */
    Restart() {
        this(null, null);
    }

    /** Whether it would come back. */
    public boolean isPossible() {
        return settings.restarted();
    }

    /**
     * Stops as it does when it is told to from outside, a moment from now. Audited before.
     *
     * @return false, and nothing happens, where nobody would bring it back
     */
    @AdminOnly
    public boolean begin(Actor actor) {
        if (!isPossible()) {
            return false;
        }
        audit.record(actor, AuditAction.SERVER_RESTARTED, "server");
        LOG.log(System.Logger.Level.INFO, "Restarting, as {0} asked for.", actor.username());
        end(DELAY);
        return true;
    }

    /** Ends the process. */
    void end(Duration delay) {
        ProcessEnd.forRestart(delay);
    }
}
