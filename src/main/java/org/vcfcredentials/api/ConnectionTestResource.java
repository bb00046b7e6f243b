package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.environment.ConnectionOutcome;
import org.vcfcredentials.environment.ConnectionTests;
import org.vcfcredentials.environment.EnvironmentDraft;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.vcf.Source;

/** Trying the connections of an environment before it is saved. */
@Path("test-credentials")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConnectionTestResource {
    private static final ConnectionOutcome NOT_CONFIGURED =
            ConnectionOutcome.failure("Not configured: there is no host.");

    private final Environments environments;
    private final ConnectionTests tests;
    private final CurrentUser user;
    private final Clock clock;

    @Inject
    public ConnectionTestResource(Environments environments, ConnectionTests tests, CurrentUser user, Clock clock) {
        this.environments = environments;
        this.tests = tests;
        this.user = user;
        this.clock = clock;
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
                test(id, Source.VCF_INSTALLER, draft), test(id, Source.SDDC_MANAGER, draft), clock.instant());
    }

    private ConnectionOutcome test(long id, Source source, EnvironmentDraft draft) {
        return draft.connection(source).getHost().isEmpty()
                ? NOT_CONFIGURED
                : tests.of(id, source, draft, user.actor());
    }
}
