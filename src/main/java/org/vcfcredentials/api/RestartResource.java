package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.server.Restart;

/** Starting the product anew. */
@Path("restart-server")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RestartResource {
    private static final Problem NOBODY = new Problem(
            409, "Cannot restart", "Nobody would start this process again. Restart it by what it was started with.");

    private final Restart restart;
    private final CurrentUser user;

    @Inject
    public RestartResource(Restart restart, CurrentUser user) {
        this.restart = restart;
        this.user = user;
    }

    /** For the container's proxy. */
    public RestartResource() {
        this(null, null);
    }

    /** Restarts in a moment; 409 where nobody would start the process again. */
    @POST
    @AdminOnly
    public Response restart() {
        if (!restart.begin(user.actor())) {
            return NOBODY.response();
        }
        return Response.accepted(new TextAnswer("The server restarts; /health/ready tells when it is back."))
                .build();
    }
}
