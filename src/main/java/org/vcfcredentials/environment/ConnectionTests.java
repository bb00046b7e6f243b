package org.vcfcredentials.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.crypto.UnreadableSecretException;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.UntrustedException;
import org.vcfcredentials.vcf.VcfEndpoint;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfReader;

/** Tries connections that are not saved yet. For admins only: the server connects to an address of their choice. */
@ApplicationScoped
public class ConnectionTests {
    private final Environments environments;
    private final VcfReader reader;
    private final Audit audit;

    @Inject
    ConnectionTests(Environments environments, VcfReader reader, Audit audit) {
        this.environments = environments;
        this.reader = reader;
        this.audit = audit;
    }

    /** For the container's proxy. */
    ConnectionTests() {
        this(null, null, null);
    }

    /**
     * Signs in to a source as a draft says, and asks the cheapest thing that needs the right to read. Audited before it connects.
     *
     * @param id 0 for a new environment, else its stored password may be used
     * @throws InvalidInputException when the draft's connection breaks a rule
     */
    @AdminOnly
    public ConnectionOutcome of(long id, Source source, EnvironmentDraft draft, Actor actor) {
        try {
            VcfEndpoint endpoint = environments.endpoint(id, source, draft);
            audit.record(actor, AuditAction.CONNECTION_TESTED, source.label() + " at " + endpoint.host());
            return ConnectionOutcome.success(source, reader.test(endpoint));
        } catch (UntrustedException untrusted) {
            return ConnectionOutcome.untrusted(untrusted);
        } catch (VcfException | UnreadableSecretException refusal) {
            return ConnectionOutcome.failure(refusal.getMessage());
        }
    }
}
