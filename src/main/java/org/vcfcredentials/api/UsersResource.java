package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.session.Sessions;
import org.vcfcredentials.account.user.NewUser;
import org.vcfcredentials.account.user.UserSummary;
import org.vcfcredentials.account.user.Users;
import org.vcfcredentials.platform.Page;

/** The users. */
@Path("users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {
    private final Users users;
    private final Sessions sessions;
    private final CurrentUser user;

    @Inject
    public UsersResource(Users users, Sessions sessions, CurrentUser user) {
        this.users = users;
        this.sessions = sessions;
        this.user = user;
    }

    /** For the container's proxy. */
    public UsersResource() {
        this(null, null, null);
    }

    /** All of them by name, or the page that the query parameters ask for. */
    @GET
    @AdminOnly
    public Response list(@Context UriInfo uri) {
        Page<UserSummary> page =
                PageRequest.orEverything(uri.getQueryParameters()).of(users.list());
        return Response.ok(ListAnswer.of(page.rows(), this::answer))
                .header(CredentialListResource.TOTAL, page.total())
                .build();
    }

    /** One of them. */
    @GET
    @AdminOnly
    @Path("{id}")
    public JsonAnswer read(@PathParam("id") long id) {
        return answer(users.find(id));
    }

    /** Adds one; without a password one is made and told this once. */
    @POST
    @AdminOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(JsonFields fields) {
        NewUser made = users.create(UserRequest.draft(fields), user.actor());
        return Response.created(URI.create("users/" + made.id()))
                .entity(new OneTimePasswordAnswer(made.id(), "User created.", made.oneTimePassword()))
                .build();
    }

    /** Changes role and state, as far as they are sent. */
    @PUT
    @AdminOnly
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonAnswer change(@PathParam("id") long id, JsonFields fields) {
        users.change(id, UserRequest.change(fields), user.actor());
        return new MessageAnswer(id, "User changed.");
    }

    /** Deletes one, with sessions and tokens. */
    @DELETE
    @AdminOnly
    @Path("{id}")
    public JsonAnswer delete(@PathParam("id") long id) {
        users.delete(id, user.actor());
        return new MessageAnswer(id, "User deleted.");
    }

    /** Gives another password, told this once. */
    @POST
    @AdminOnly
    @Path("{id}/reset-password")
    public JsonAnswer resetPassword(@PathParam("id") long id) {
        return new OneTimePasswordAnswer(id, "Password reset.", Optional.of(users.resetPassword(id, user.actor())));
    }

    /** Ends all sessions and tokens of one. */
    @DELETE
    @AdminOnly
    @Path("{id}/sessions")
    public JsonAnswer logOut(@PathParam("id") long id) {
        users.logOut(id, user.actor());
        return new MessageAnswer(id, "User logged out everywhere.");
    }

    private JsonAnswer answer(UserSummary summary) {
        return new UserAnswer(summary, sessions.count(summary.id()));
    }
}
