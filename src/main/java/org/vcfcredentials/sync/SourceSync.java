package org.vcfcredentials.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vcfcredentials.crypto.UnreadableSecretException;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.vcf.VcfEndpoint;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfReader;
import org.vcfcredentials.vcf.VcfReading;

/** Syncs one source: lease, read whole, write the difference. Whatever goes wrong ends as a message of the run, not an exception. */
@ApplicationScoped
class SourceSync {
    private static final Logger LOG = System.getLogger(SourceSync.class.getName());

    /** What is told when nobody but the log knows. */
    static final String OUR_FAULT = "The sync failed inside this product. Its log says more.";

    private final Environments environments;
    private final Leases leases;
    private final VcfReader reader;
    private final SyncWriter writer;

    @Inject
    SourceSync(Environments environments, Leases leases, VcfReader reader, SyncWriter writer) {
        this.environments = environments;
        this.leases = leases;
        this.reader = reader;
        this.writer = writer;
    }

    /** For the container's proxy. */
    SourceSync() {
        this(null, null, null, null);
    }

    /** Runs to the end, well or not; only an {@link Error} gets out. */
    void sync(SourceRun run) {
        try {
            Optional<Lease> lease = leases.claim(run);
            if (lease.isPresent()) {
                readAndWrite(lease.get());
            } else {
                run.failed("Another server is syncing this source, or just did.");
            }
        } catch (RuntimeException unexpected) {
            LOG.log(Level.ERROR, () -> "Sync of " + name(run) + " could not even begin or end", unexpected);
            run.failed(OUR_FAULT);
        }
    }

    private void readAndWrite(Lease lease) {
        SourceRun run = lease.run();
        try {
            VcfReading reading = reader.read(endpoint(lease), run);
            run.writing(reading.credentials().size());
            succeed(run, writer.write(lease, writer.prepare(reading)), reading);
        } catch (VcfException told) {
            fail(lease, Failure.of(told));
        } catch (RefusedReadingException | NotFoundException | UnreadableSecretException told) {
            fail(lease, Failure.of(told.getMessage()));
        } catch (RuntimeException unexpected) {
            LOG.log(Level.ERROR, () -> "Sync of " + name(run) + " failed", unexpected);
            fail(lease, Failure.of(OUR_FAULT));
        }
    }

    private VcfEndpoint endpoint(Lease lease) {
        return environments
                .endpoint(lease.key().environmentId(), lease.key().source())
                .orElseThrow(() -> new RefusedReadingException("There is no host or no password to sync with."));
    }

    private static void succeed(SourceRun run, Reconciliation difference, VcfReading reading) {
        List<String> remarks =
                Stream.concat(reading.gaps().stream(), reading.notes().stream()).toList();
        String outcome = difference.describe();
        String message = remarks.isEmpty() ? outcome : outcome + ". " + String.join(" ", remarks);
        if (reading.whole()) {
            LOG.log(Level.INFO, () -> "Sync of " + name(run) + ": " + outcome);
            run.done(message);
        } else {
            LOG.log(Level.WARNING, () -> "Sync of " + name(run) + " is incomplete: " + message);
            run.incomplete(message);
        }
    }

    /** Who broke off the sync wants its record all the same, and WildFly gives no connection to a thread that is interrupted. */
    private void fail(Lease lease, Failure failure) {
        LOG.log(Level.WARNING, () -> "Sync of " + name(lease.run()) + " failed: " + failure.message());
        lease.run().leave();
        writer.fail(lease, failure);
        lease.run().failed(failure.message());
    }

    private static String name(SourceRun run) {
        return run.key().source().label() + " of environment " + run.key().environmentId();
    }
}
