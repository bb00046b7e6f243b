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
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.RequiresScope;
import org.vcfcredentials.account.Scope;
import org.vcfcredentials.account.login.LoginRefusedException;
import org.vcfcredentials.account.token.ApiTokens;
import org.vcfcredentials.account.token.PersonalTokens;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.platform.Secret;

/** Logging in as a script, and the tokens of whoever is logged in. */
@Path("tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {
    private final ApiTokens tokens;
    private final PersonalTokens personal;
    private final CurrentUser user;

    @Inject
    public TokensResource(ApiTokens tokens, PersonalTokens personal, CurrentUser user) {
        this.tokens = tokens;
        this.personal = personal;
        this.user = user;
    }

    /** For the container's proxy. */
    public TokensResource() {
        this(null, null, null);
    }

    /** Issues a token to whoever knows the password. Open to all: it is how a script logs in. */
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

    /** The valid tokens of whoever asks. */
    @GET
    @RequiresScope(Scope.ACCOUNT)
    public JsonAnswer list() {
        return ListAnswer.of(personal.list(), TokenInfoAnswer::new);
    }

    /** Makes a personal token. */
    @POST
    @RequiresScope(Scope.ACCOUNT)
    @Path("personal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(JsonFields fields) {
        return MadeTokenAnswer.created(personal.make(TokenRequest.draft(fields), user.actor()));
    }

    /** Ends a token of whoever asks. */
    @DELETE
    @RequiresScope(Scope.ACCOUNT)
    @Path("{id}")
    public JsonAnswer revoke(@PathParam("id") long id) {
        personal.revoke(id, user.actor());
        return new MessageAnswer(id, "Token revoked.");
    }
}
