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
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.environment.CheckedDraft;
import org.vcfcredentials.environment.ConnectionTests;
import org.vcfcredentials.transfer.DocumentFormat;
import org.vcfcredentials.transfer.EnvironmentDocuments;

/** Environments from a file. */
@Path("environments/import")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
    /** So many that an answer does not take much longer than one sick host takes. */
    static final int TESTED_AT_ONCE = 8;

    private static final int MOST = 1_000;

    private final EnvironmentDocuments documents;
    private final ConnectionTests tests;
    private final CurrentUser user;
    private final Clock clock;

    @Inject
    public ImportResource(EnvironmentDocuments documents, ConnectionTests tests, CurrentUser user, Clock clock) {
        this.documents = documents;
        this.tests = tests;
        this.user = user;
        this.clock = clock;
    }

    /** For the container's proxy. */
    public ImportResource() {
        this(null, null, null, null);
    }

    /**
     * Creates all environments of the body, or none; with {@code preview=true} none, and tells what would be created; with {@code
     * test=true} none either, and tries the connections of {@value #TESTED_AT_ONCE} of them, from {@code first} on.
     */
    @POST
    @AdminOnly
    @Consumes({MediaType.APPLICATION_JSON, "application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml"})
    public Response create(InputStream body, @HeaderParam(HttpHeaders.CONTENT_TYPE) String type, @Context UriInfo uri)
            throws IOException {
        QueryFields fields = new QueryFields(uri.getQueryParameters());
        boolean preview = fields.truth("preview");
        boolean test = fields.truth("test");
        int first = fields.wholeNumber("first", 0, MOST).orElse(0);
        fields.check();
        byte[] content = body.readNBytes(EnvironmentDocuments.LARGEST + 1);
        if (content.length > EnvironmentDocuments.LARGEST) {
            return new Problem(413, "Too large", "A file to import may have at most 10 MiB.").response();
        }
        boolean yaml = type.toLowerCase(Locale.ROOT).contains("yaml");
        DocumentFormat format = yaml ? DocumentFormat.YAML : DocumentFormat.JSON;
        if (test) {
            return Response.ok(tested(documents.preview(content, format), first))
                    .build();
        }
        return preview
                ? Response.ok(new PreviewAnswer(documents.preview(content, format)))
                        .build()
                : created(documents.create(content, format, user.actor()));
    }

    private TestedPreviewAnswer tested(List<CheckedDraft> checked, int first) {
        List<CheckedDraft> some =
                checked.stream().skip(first).limit(TESTED_AT_ONCE).toList();
        return new TestedPreviewAnswer(tests.ofAll(some, user.actor()), clock.instant());
    }

    private static Response created(List<Long> ids) {
        return Response.status(Response.Status.CREATED)
                .entity(new ImportAnswer(ids))
                .build();
    }
}
