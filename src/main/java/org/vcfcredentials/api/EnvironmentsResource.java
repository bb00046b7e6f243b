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
import java.util.List;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.RequiresScope;
import org.vcfcredentials.account.Scope;
import org.vcfcredentials.environment.EnvironmentDraft;
import org.vcfcredentials.environment.EnvironmentSummary;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.platform.Page;

/** The managed environments. */
@Path("environments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EnvironmentsResource {
    private final Environments environments;
    private final CurrentUser user;

    @Inject
    public EnvironmentsResource(Environments environments, CurrentUser user) {
        this.environments = environments;
        this.user = user;
    }

    /** For the container's proxy. */
    public EnvironmentsResource() {
        this(null, null);
    }

    /** All of them by name, or the page that the query parameters ask for. */
    @RequiresScope(Scope.READ)
    @GET
    public Response list(@Context UriInfo uri) {
        if (uri.getQueryParameters().isEmpty()) {
            List<EnvironmentSummary> all = environments.list();
            return answer(all, all.size());
        }
        EnvironmentListRequest request = EnvironmentListRequest.from(uri.getQueryParameters());
        PageRequest page = request.page();
        Page<EnvironmentSummary> found = environments.find(request.filter(), page.first(), page.size());
        return answer(found.rows(), found.total());
    }

    /** One of them. */
    @RequiresScope(Scope.READ)
    @GET
    @Path("{id}")
    public JsonAnswer read(@PathParam("id") long id) {
        return new EnvironmentAnswer(environments.summary(id));
    }

    /** Creates one; the answer says where it is. */
    @POST
    @AdminOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(JsonFields fields) {
        EnvironmentDraft draft = EnvironmentRequest.newDraft();
        EnvironmentRequest.fill(draft, fields);
        long id = environments.create(draft, user.actor());
        return Response.created(URI.create("environments/" + id))
                .entity(new MessageAnswer(id, "Environment created."))
                .build();
    }

    /** Changes the fields that were sent. */
    @PUT
    @AdminOnly
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonAnswer change(@PathParam("id") long id, JsonFields fields) {
        EnvironmentDraft draft = environments.draft(id);
        EnvironmentRequest.fill(draft, fields);
        environments.change(id, draft, user.actor());
        return new MessageAnswer(id, "Environment changed.");
    }

    /** Lets timers read its sources again that had refused our password. */
    @POST
    @AdminOnly
    @Path("{id}/resume")
    public JsonAnswer resume(@PathParam("id") long id) {
        boolean resumed = environments.resume(id, user.actor());
        return new MessageAnswer(id, resumed ? "Scheduled syncs go on." : "Nothing was paused.");
    }

    /** Deletes one with its credentials and their history. */
    @DELETE
    @AdminOnly
    @Path("{id}")
    public JsonAnswer delete(@PathParam("id") long id) {
        environments.delete(id, user.actor());
        return new MessageAnswer(id, "Environment deleted.");
    }

    private static Response answer(List<EnvironmentSummary> rows, long total) {
        return Response.ok(ListAnswer.of(rows, EnvironmentAnswer::new))
                .header(CredentialListResource.TOTAL, total)
                .build();
    }
}
