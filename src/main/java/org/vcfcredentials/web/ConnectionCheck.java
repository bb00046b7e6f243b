package org.vcfcredentials.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.crypto.UnreadableSecretException;
import org.vcfcredentials.environment.EnvironmentDraft;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.VcfEndpoint;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfReader;
import org.vcfcredentials.web.faces.Notices;

/** Tests a connection that is not saved yet. For admins only: it makes the server connect to an address of the user's choice. */
@ApplicationScoped
public class ConnectionCheck {
    private final Environments environments;
    private final VcfReader reader;
    private final Audit audit;
    private final CurrentUser currentUser;
    private final Notices notices;

    /** For the container's proxy. */
    ConnectionCheck() {
        this(null, null, null, null, null);
    }

    @Inject
    ConnectionCheck(
            Environments environments, VcfReader reader, Audit audit, CurrentUser currentUser, Notices notices) {
        this.environments = environments;
        this.reader = reader;
        this.audit = audit;
        this.currentUser = currentUser;
        this.notices = notices;
    }

    /** Whether the source lets us in, and what to tell the user. */
    public record Outcome(boolean succeeded, String message) {}

    /** Tries it; {@code id} is 0 for a new environment, else its stored password may be used. */
    @AdminOnly
    public Outcome of(long id, Source source, EnvironmentDraft draft) {
        try {
            VcfEndpoint endpoint = environments.endpoint(id, source, draft);
            audit.record(currentUser.actor(), AuditAction.CONNECTION_TESTED, source.label() + " at " + endpoint.host());
            reader.test(endpoint);
            return new Outcome(true, notices.text("connection.works", source.label(), endpoint.host()));
        } catch (InvalidInputException | VcfException | UnreadableSecretException refusal) {
            return new Outcome(false, refusal.getMessage());
        }
    }
}
