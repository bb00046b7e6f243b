package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.token.ServiceTokens;

/** The tokens of services. */
@Path("tokens/service")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ServiceTokensResource {
    private final ServiceTokens tokens;
    private final CurrentUser user;

    @Inject
    public ServiceTokensResource(ServiceTokens tokens, CurrentUser user) {
        this.tokens = tokens;
        this.user = user;
    }

    /** For the container's proxy. */
    public ServiceTokensResource() {
        this(null, null);
    }

    /** Those that are valid, newest first. */
    @GET
    @AdminOnly
    public JsonAnswer list() {
        return ListAnswer.of(tokens.list(), TokenInfoAnswer::new);
    }

    /** Makes one. */
    @POST
    @AdminOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(JsonFields fields) {
        return MadeTokenAnswer.created(tokens.make(TokenRequest.draft(fields), user.actor()));
    }

    /** Ends one. */
    @DELETE
    @AdminOnly
    @Path("{id}")
    public JsonAnswer revoke(@PathParam("id") long id) {
        tokens.revoke(id, user.actor());
        return new MessageAnswer(id, "Token revoked.");
    }
}
