package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.transfer.DocumentFormat;
import org.vcfcredentials.transfer.EnvironmentDocuments;

/** Environments from a file. */
@Path("environments/import")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
    private final EnvironmentDocuments documents;
    private final CurrentUser user;

    @Inject
    public ImportResource(EnvironmentDocuments documents, CurrentUser user) {
        this.documents = documents;
        this.user = user;
    }

    /** For the container's proxy. */
    public ImportResource() {
        this(null, null);
    }

    /** Creates all environments of the body, or none; with {@code preview=true} none, and tells what would be created. */
    @POST
    @AdminOnly
    @Consumes({MediaType.APPLICATION_JSON, "application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml"})
    public Response create(InputStream body, @HeaderParam(HttpHeaders.CONTENT_TYPE) String type, @Context UriInfo uri)
            throws IOException {
        QueryFields fields = new QueryFields(uri.getQueryParameters());
        boolean preview = fields.truth("preview");
        fields.check();
        byte[] content = body.readNBytes(EnvironmentDocuments.LARGEST + 1);
        if (content.length > EnvironmentDocuments.LARGEST) {
            return new Problem(413, "Too large", "A file to import may have at most 10 MiB.").response();
        }
        boolean yaml = type.toLowerCase(Locale.ROOT).contains("yaml");
        DocumentFormat format = yaml ? DocumentFormat.YAML : DocumentFormat.JSON;
        return preview
                ? Response.ok(new PreviewAnswer(documents.preview(content, format)))
                        .build()
                : created(documents.create(content, format, user.actor()));
    }

    private static Response created(List<Long> ids) {
        return Response.status(Response.Status.CREATED)
                .entity(new ImportAnswer(ids))
                .build();
    }
}
