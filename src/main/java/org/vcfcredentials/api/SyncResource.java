package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.RequiresScope;
import org.vcfcredentials.account.Scope;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.sync.SyncProgress;
import org.vcfcredentials.sync.SyncRunner;

/** Syncing an environment now. */
@Path("environments/{id}/sync")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SyncResource {
    private final SyncRunner runner;
    private final Environments environments;
    private final CurrentUser user;

    @Inject
    public SyncResource(SyncRunner runner, Environments environments, CurrentUser user) {
        this.runner = runner;
        this.environments = environments;
        this.user = user;
    }

    /** For the container's proxy. */
    public SyncResource() {
        this(null, null, null);
    }

    /** Reads every configured source and answers when all have ended. */
    @POST
    @RequiresScope(Scope.SYNC)
    public Response sync(@PathParam("id") long id) {
        environments.summary(id);
        SyncProgress progress = runner.run(id, user.actor());
        if (progress.sources().isEmpty()) {
            throw new InvalidInputException("This environment has no host to read from.");
        }
        SyncAnswer answer = new SyncAnswer(progress, environments.summary(id).credentialCount());
        return Response.status(answer.outcome().httpStatus()).entity(answer).build();
    }
}
