package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.RequiresScope;
import org.vcfcredentials.account.Scope;
import org.vcfcredentials.account.session.SessionSummary;
import org.vcfcredentials.account.session.Sessions;

/** The sessions in browsers of whoever asks. */
@Path("sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {
    private final Sessions sessions;
    private final CurrentUser user;

    @Inject
    public SessionsResource(Sessions sessions, CurrentUser user) {
        this.sessions = sessions;
        this.user = user;
    }

    /** For the container's proxy. */
    public SessionsResource() {
        this(null, null);
    }

    /** Those that are open. */
    @GET
    @RequiresScope(Scope.ACCOUNT)
    public JsonAnswer list() {
        return ListAnswer.of(sessions.list(), SessionAnswer::new);
    }

    /** Ends all but the one that asks. */
    @DELETE
    @RequiresScope(Scope.ACCOUNT)
    public JsonAnswer endOthers() {
        int ended = sessions.endOthers(user.actor());
        return new TextAnswer(ended == 1 ? "1 session ended." : ended + " sessions ended.");
    }

    /** Ends one. */
    @DELETE
    @RequiresScope(Scope.ACCOUNT)
    @Path("{id}")
    public JsonAnswer end(@PathParam("id") String id) {
        if (!sessions.end(id, user.actor())) {
            throw new NotFoundException();
        }
        return new TextAnswer("Session ended.");
    }

    private record SessionAnswer(SessionSummary session) implements JsonAnswer {
        @Override
        public void writeTo(JsonGenerator json) {
            json.writeStartObject().write("id", session.id());
            JsonAnswer.writeTime(json, "started_at", Optional.of(session.startedAt()));
            JsonAnswer.writeTime(json, "last_seen", Optional.of(session.lastSeen()));
            json.write("address", session.address())
                    .write("user_agent", session.userAgent())
                    .write("current", session.current())
                    .writeEnd();
        }
    }
}
