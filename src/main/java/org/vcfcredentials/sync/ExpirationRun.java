package org.vcfcredentials.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.vcfcredentials.crypto.UnreadableSecretException;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.vcf.ExpiryReading;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.VcfEndpoint;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfException.Reason;
import org.vcfcredentials.vcf.VcfReader;

/** One check of the expirations of an environment: ask the source, write the answer. */
@ApplicationScoped
class ExpirationRun {
    private static final Logger LOG = System.getLogger(ExpirationRun.class.getName());

    private static final String OUR_FAULT = "The check failed inside this product. Its log says more.";

    private final Environments environments;
    private final VcfReader reader;
    private final ExpirationWriter writer;

    @Inject
    ExpirationRun(Environments environments, VcfReader reader, ExpirationWriter writer) {
        this.environments = environments;
        this.reader = reader;
        this.writer = writer;
    }

    /** For the container's proxy. */
    ExpirationRun() {
        this(null, null, null);
    }

    /** Checks, and keeps what it came to, good or not. */
    void check(long environmentId) {
        try {
            Optional<VcfEndpoint> endpoint = environments.endpoint(environmentId, Source.SDDC_MANAGER);
            if (endpoint.isPresent()) {
                ExpiryReading reading = reader.checkExpirations(endpoint.get(), writer.resourceTypes(environmentId));
                int changed = writer.write(environmentId, reading);
                LOG.log(
                        Level.INFO,
                        "Expirations of environment {0}: {1} checked, {2} changed",
                        environmentId,
                        reading.byVcfId().size(),
                        changed);
            }
        } catch (VcfException told) {
            fail(environmentId, told);
        } catch (UnreadableSecretException told) {
            writer.fail(environmentId, told.getMessage(), false);
        } catch (RuntimeException unexpected) {
            LOG.log(
                    Level.ERROR,
                    "The expirations of environment " + environmentId + " could not be checked",
                    unexpected);
            writer.fail(environmentId, OUR_FAULT, false);
        }
    }

    /** What was broken off by the end of the server is begun anew another day. */
    private void fail(long environmentId, VcfException told) {
        if (told.reason() != Reason.CANCELLED) {
            LOG.log(Level.WARNING, "Expirations of environment {0}: {1}", environmentId, told.getMessage());
            writer.fail(environmentId, told.getMessage(), told.reason() == Reason.WRONG_CREDENTIALS);
        }
    }
}
