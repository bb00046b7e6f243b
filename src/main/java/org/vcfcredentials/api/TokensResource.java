package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.login.LoginRefusedException;
import org.vcfcredentials.account.token.ApiTokens;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.platform.Secret;

/** Logging in as a script. */
@Path("tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {
    private final ApiTokens tokens;
    private final CurrentUser user;

    @Inject
    public TokensResource(ApiTokens tokens, CurrentUser user) {
        this.tokens = tokens;
        this.user = user;
    }

    /** For the container's proxy. */
    public TokensResource() {
        this(null, null);
    }

    /** Issues a token to whoever knows the password. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(JsonFields fields) throws LoginRefusedException {
        String username = fields.requiredText("username");
        Secret password = Secret.of(fields.requiredText("password"));
        fields.check();
        Actor caller = user.actor();
        Actor tried = new Actor(username, caller.address(), caller.userAgent());
        return Response.status(Response.Status.CREATED)
                .entity(new TokenAnswer(tokens.issue(tried, password)))
                .build();
    }
}
