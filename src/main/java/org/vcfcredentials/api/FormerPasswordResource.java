package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.RequiresScope;
import org.vcfcredentials.account.Scope;
import org.vcfcredentials.credential.Credentials;

/** One entry of a credential's history. */
@Path("history/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FormerPasswordResource {
    private final Credentials credentials;
    private final CurrentUser user;

    @Inject
    public FormerPasswordResource(Credentials credentials, CurrentUser user) {
        this.credentials = credentials;
        this.user = user;
    }

    /** For the container's proxy. */
    public FormerPasswordResource() {
        this(null, null);
    }

    /** The former password itself. */
    @RequiresScope(Scope.REVEAL)
    @POST
    @Path("reveal")
    public JsonAnswer reveal(@PathParam("id") long id) {
        return new PasswordAnswer(credentials.revealFormer(id, user.actor()));
    }
}
