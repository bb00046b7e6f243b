package org.vcfcredentials.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.environment.EnvironmentSummary;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.environment.ExpirationPlans;
import org.vcfcredentials.platform.InvalidInputException;

/**
 * Has SDDC Managers ask their appliances when passwords end: now and then by itself, or when an admin asks. At most one check of an
 * environment at a time.
 */
@ApplicationScoped
public class Expirations {
    private static final Logger LOG = System.getLogger(Expirations.class.getName());

    private final Environments environments;
    private final ExpirationPlans plans;
    private final ExpirationRun work;
    private final ExpirationThreads threads;
    private final Audit audit;
    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    @Inject
    Expirations(
            Environments environments,
            ExpirationPlans plans,
            ExpirationRun work,
            ExpirationThreads threads,
            Audit audit) {
        this.environments = environments;
        this.plans = plans;
        this.work = work;
        this.threads = threads;
        this.audit = audit;
    }

    /** For the container's proxy. */
    Expirations() {
        this(null, null, null, null, null);
    }

    /**
     * Starts a check of an environment, or joins the one under way, and returns at once. What it finds out is with the credentials when
     * it has ended.
     *
     * @throws InvalidInputException when it has no SDDC Manager
     */
    @AdminOnly
    public void start(long environmentId, Actor actor) {
        EnvironmentSummary environment = environments.summary(environmentId);
        if (!environment.manager().configured()) {
            throw new InvalidInputException(
                    "Environment " + environment.name() + " has no SDDC Manager, which alone can check expirations.");
        }
        audit.record(actor, AuditAction.EXPIRATIONS_CHECKED, "environment " + environment.name());
        begin(environmentId, false);
    }

    /** Whether a check is waiting or under way on this server. */
    public boolean isRunning(long environmentId) {
        return running.contains(environmentId);
    }

    /** What a timer does: starts what is due. */
    void startDue() {
        plans.due().stream()
                .filter(environmentId -> !isRunning(environmentId))
                .forEach(environmentId -> begin(environmentId, true));
    }

    /** Breaks off what is running. */
    void shutdown() {
        threads.end();
    }

    private void begin(long environmentId, boolean due) {
        if (!running.add(environmentId)) {
            return;
        }
        try {
            threads.execute(() -> perform(environmentId, due));
        } catch (RejectedExecutionException closing) {
            running.remove(environmentId);
        }
    }

    private void perform(long environmentId, boolean due) {
        try {
            if (plans.claim(environmentId, due)) {
                work.check(environmentId);
            }
        } catch (RuntimeException failure) {
            LOG.log(
                    Level.ERROR,
                    "The check of expirations of environment " + environmentId + " could not even begin or end",
                    failure);
        } finally {
            running.remove(environmentId);
        }
    }
}
