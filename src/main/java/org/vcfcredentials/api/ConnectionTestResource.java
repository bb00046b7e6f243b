package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.api.ConnectionTestAnswer.Result;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.crypto.UnreadableSecretException;
import org.vcfcredentials.environment.ConnectionDraft;
import org.vcfcredentials.environment.EnvironmentDraft;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.VcfEndpoint;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfReader;

/** Trying the connections of an environment before it is saved. */
@Path("test-credentials")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConnectionTestResource {
    private static final Result NOT_CONFIGURED = new Result(false, "Not configured: there is no host.");

    private final Environments environments;
    private final VcfReader reader;
    private final Audit audit;
    private final CurrentUser user;

    @Inject
    public ConnectionTestResource(Environments environments, VcfReader reader, Audit audit, CurrentUser user) {
        this.environments = environments;
        this.reader = reader;
        this.audit = audit;
        this.user = user;
    }

    /** For the container's proxy. */
    public ConnectionTestResource() {
        this(null, null, null, null);
    }

    /** Logs in to each source that has a host. With {@code id}, fields left out are those of that environment. */
    @POST
    @AdminOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonAnswer test(JsonFields fields) {
        long id = fields.wholeNumber("id", 0, Long.MAX_VALUE).orElse(0);
        EnvironmentDraft draft = id == 0 ? EnvironmentRequest.newDraft() : environments.draft(id);
        EnvironmentRequest.fill(draft, fields);
        return new ConnectionTestAnswer(
                test(id, Source.VCF_INSTALLER, draft, draft.getInstaller()),
                test(id, Source.SDDC_MANAGER, draft, draft.getManager()));
    }

    private Result test(long id, Source source, EnvironmentDraft draft, ConnectionDraft connection) {
        if (connection.getHost().isEmpty()) {
            return NOT_CONFIGURED;
        }
        try {
            VcfEndpoint endpoint = environments.endpoint(id, source, draft);
            audit.record(user.actor(), AuditAction.CONNECTION_TESTED, source.label() + " " + endpoint.host());
            reader.test(endpoint);
            return new Result(true, "Connected to " + source.label() + ".");
        } catch (VcfException | UnreadableSecretException e) {
            return new Result(false, e.getMessage());
        }
    }
}
