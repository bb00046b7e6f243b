package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Optional;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.credential.CredentialHistory;
import org.vcfcredentials.credential.Credentials;
import org.vcfcredentials.credential.FormerPassword;

/** One credential: its password and its history. */
@Path("credentials/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CredentialResource {
    private final Credentials credentials;
    private final CurrentUser user;

    @Inject
    public CredentialResource(Credentials credentials, CurrentUser user) {
        this.credentials = credentials;
        this.user = user;
    }

    /** For the container's proxy. */
    public CredentialResource() {
        this(null, null);
    }

    /** The current password, for showing or copying it; 409 when no source ever told one. */
    @POST
    @Path("reveal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reveal(@PathParam("id") long id, JsonFields fields) {
        AuditAction action = RevealPurpose.from(fields);
        return credentials
                .reveal(id, user.actor(), action)
                .map(password -> Response.ok(new PasswordAnswer(password)).build())
                .orElseGet(() -> new Problem(409, "No password", "No source has told a password for this credential.")
                        .response());
    }

    /**
     * The former passwords: when and by what; with {@code reveal=true} also what they were, with {@code at} also which one was the
     * one to use at that moment.
     */
    @GET
    @Path("history")
    public JsonAnswer history(@PathParam("id") long id, @Context UriInfo uri) {
        QueryFields fields = new QueryFields(uri.getQueryParameters());
        boolean reveal = fields.truth("reveal");
        Optional<Instant> at = fields.moment("at");
        fields.check();
        CredentialHistory history = credentials.history(id, user.actor());
        return reveal ? revealed(history, at) : hidden(history, at);
    }

    private static JsonAnswer hidden(CredentialHistory history, Optional<Instant> at) {
        return new HistoryAnswer(
                history.credential(),
                Optional.empty(),
                at.map(moment -> new HistoryAnswer.Then(history.at(moment))),
                history.former().stream()
                        .map(former -> new HistoryAnswer.Entry(former, Optional.empty()))
                        .toList());
    }

    private JsonAnswer revealed(CredentialHistory history, Optional<Instant> at) {
        Actor actor = user.actor();
        var current = CredentialAnswer.Revealed.by(
                () -> credentials.reveal(history.credential().id(), actor, AuditAction.API_REVEAL));
        return new HistoryAnswer(
                history.credential(),
                Optional.of(current),
                at.map(moment -> new HistoryAnswer.Then(history.at(moment))),
                history.former().stream().map(former -> revealed(former, actor)).toList());
    }

    private HistoryAnswer.Entry revealed(FormerPassword former, Actor actor) {
        var password = CredentialAnswer.Revealed.by(() -> Optional.of(credentials.revealFormer(former.id(), actor)));
        return new HistoryAnswer.Entry(former, Optional.of(password));
    }
}
