package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.export.ExportFileName;
import org.vcfcredentials.server.LogFile;
import org.vcfcredentials.server.Logs;

/** The server's logs, for admins. */
@Path("logs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LogsResource {
    private static final int USUAL_LINES = 100;
    private static final int MOST_LINES = 5_000;

    private final Logs logs;
    private final CurrentUser user;
    private final Clock clock;

    @Inject
    public LogsResource(Logs logs, CurrentUser user, Clock clock) {
        this.logs = logs;
        this.user = user;
        this.clock = clock;
    }

    /** For the container's proxy. */
    public LogsResource() {
        this(null, null, null);
    }

    /** Name, size and time of each, newest first. */
    @GET
    @AdminOnly
    public JsonAnswer list() {
        return ListAnswer.of(logs.list(), LogAnswer::new);
    }

    /** The last lines of one: {@code lines}, 100 unless told otherwise. */
    @GET
    @AdminOnly
    @Path("{file}")
    public JsonAnswer lines(@PathParam("file") String name, @Context UriInfo uri) {
        QueryFields fields = new QueryFields(uri.getQueryParameters());
        int count = fields.wholeNumber("lines", 1, MOST_LINES).orElse(USUAL_LINES);
        fields.check();
        return new LinesAnswer(name, logs.lastLines(name, count));
    }

    /** One as a file. */
    @GET
    @AdminOnly
    @Path("{file}/download")
    @Produces("text/plain; charset=utf-8")
    public Response download(@PathParam("file") String name) {
        return file(logs.download(name, user.actor()), name);
    }

    /** All of them in one file. */
    @GET
    @AdminOnly
    @Path("export")
    @Produces("application/gzip")
    public Response export() {
        return file(logs.export(user.actor()), ExportFileName.ofLogs(clock.instant()));
    }

    private static Response file(Logs.Download download, String name) {
        StreamingOutput content = download::writeTo;
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(name))
                .build();
    }

    private record LogAnswer(LogFile log) implements JsonAnswer {
        @Override
        public void writeTo(JsonGenerator json) {
            json.writeStartObject()
                    .write("name", log.name())
                    .write("bytes", log.bytes())
                    .write("modified_at", log.modifiedAt().toString())
                    .writeEnd();
        }
    }

    private record LinesAnswer(String name, List<String> lines) implements JsonAnswer {
        @Override
        public void writeTo(JsonGenerator json) {
            json.writeStartObject().write("name", name).writeStartArray("lines");
            lines.forEach(json::write);
            json.writeEnd().writeEnd();
        }
    }
}
