package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.export.Exports;

/** The credentials of all environments, passwords included, as a file. */
@Path("export/" + ExportFields.FORMAT)
@RequestScoped
public class ExportEverythingResource {
    private final Exports exports;
    private final CurrentUser user;

    @Inject
    public ExportEverythingResource(Exports exports, CurrentUser user) {
        this.exports = exports;
        this.user = user;
    }

    /** For the container's proxy. */
    public ExportEverythingResource() {
        this(null, null);
    }

    /** A file in clear. */
    @GET
    public Response clear(@PathParam("format") String format, @Context UriInfo uri) {
        var request = ExportFields.read(Optional.empty(), format, uri.getQueryParameters(), Optional.empty());
        return FileAnswer.of(
                exports.export(request, user.actor()), request.format().mediaType());
    }

    /** A file that the password in the body opens. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response encrypted(@PathParam("format") String format, @Context UriInfo uri, JsonFields fields) {
        var password = ExportFields.password(fields);
        var request = ExportFields.read(Optional.empty(), format, uri.getQueryParameters(), password);
        return FileAnswer.of(
                exports.export(request, user.actor()), request.format().mediaType());
    }
}
