package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.backup.BackupOutcome;
import org.vcfcredentials.backup.Backups;

/** Backups of the database, which stay on the server. */
@Path("backups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BackupsResource {
    private static final int CREATED = 201;
    private static final int FAILED = 500;

    private final Backups backups;
    private final CurrentUser user;

    @Inject
    public BackupsResource(Backups backups, CurrentUser user) {
        this.backups = backups;
        this.user = user;
    }

    /** For the container's proxy. */
    public BackupsResource() {
        this(null, null);
    }

    /** Those that could be restored, newest first. */
    @GET
    @AdminOnly
    public JsonAnswer list() {
        return ListAnswer.of(backups.list(), BackupAnswer::new);
    }

    /** Makes one, or waits for the one under way, and answers what it came to. */
    @POST
    @AdminOnly
    public Response make() {
        BackupOutcome outcome = backups.run(user.actor());
        return Response.status(outcome.succeeded() ? CREATED : FAILED)
                .entity(new BackupOutcomeAnswer(outcome))
                .build();
    }
}
