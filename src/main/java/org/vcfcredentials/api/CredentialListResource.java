package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.credential.CredentialFilter;
import org.vcfcredentials.credential.CredentialSummary;
import org.vcfcredentials.credential.Credentials;
import org.vcfcredentials.credential.RevealRequest;
import org.vcfcredentials.platform.Page;

/** The credentials of an environment. */
@Path("environments/{id}/credentials")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CredentialListResource {
    /** Tells how many there are over all pages. */
    static final String TOTAL = "X-Total-Count";

    private final Credentials credentials;
    private final CurrentUser user;

    @Inject
    public CredentialListResource(Credentials credentials, CurrentUser user) {
        this.credentials = credentials;
        this.user = user;
    }

    /** For the container's proxy. */
    public CredentialListResource() {
        this(null, null);
    }

    /** Those that match the query parameters, without passwords unless {@code reveal=true}. */
    @GET
    public Response list(@PathParam("id") long id, @Context UriInfo uri) {
        CredentialListRequest request = CredentialListRequest.from(id, uri.getQueryParameters());
        return request.reveal() ? revealed(id) : hidden(request);
    }

    private Response hidden(CredentialListRequest request) {
        Page<CredentialSummary> page = credentials.find(request.query());
        return answer(ListAnswer.of(page.rows(), CredentialAnswer::hidden), page.total());
    }

    /** Collects before it answers, so that a client that reads slowly does not hold a connection to the database. */
    private Response revealed(long id) {
        List<CredentialAnswer> answers = new ArrayList<>();
        var request = new RevealRequest(CredentialFilter.all(id), false, AuditAction.API_REVEAL, "as a list");
        credentials.revealAll(request, user.actor(), revealed -> answers.add(CredentialAnswer.revealed(revealed)));
        return answer(new ListAnswer(answers), answers.size());
    }

    private static Response answer(JsonAnswer answer, long total) {
        return Response.ok(answer).header(TOTAL, total).build();
    }
}
