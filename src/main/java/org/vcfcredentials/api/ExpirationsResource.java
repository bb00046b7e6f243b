package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.sync.Expirations;

/** Having SDDC Manager check when passwords end. */
@Path("environments/{id}/expirations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExpirationsResource {
    private final Expirations expirations;
    private final CurrentUser user;

    @Inject
    public ExpirationsResource(Expirations expirations, CurrentUser user) {
        this.expirations = expirations;
        this.user = user;
    }

    /** For the container's proxy. */
    public ExpirationsResource() {
        this(null, null);
    }

    /** Starts a check, or joins the one under way, and answers at once: appliances are asked one after the other. */
    @POST
    @AdminOnly
    public Response check(@PathParam("id") long id) {
        expirations.start(id, user.actor());
        var answer = new MessageAnswer(id, "The check has begun. What it finds out will be with the credentials.");
        return Response.accepted(answer).build();
    }
}
