package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.vcfcredentials.platform.Page;
import org.vcfcredentials.report.Reports;

/** Reports over all environments. */
@Path("reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {
    private static final int ALL = Integer.MAX_VALUE;

    private final Reports reports;

    @Inject
    public ReportsResource(Reports reports) {
        this.reports = reports;
    }

    /** For the container's proxy. */
    public ReportsResource() {
        this(null);
    }

    /** Passwords that several accounts have, with all of these accounts and without the passwords. */
    @GET
    @Path("shared-passwords")
    public Response sharedPasswords(@Context UriInfo uri) {
        PageRequest page = page(uri);
        return answer(reports.sharedPasswords(page.first(), page.size(), ALL), SharedPasswordAnswer::new);
    }

    /** Accounts for which VCF Installer and SDDC Manager tell different passwords. */
    @GET
    @Path("drift")
    public Response drift(@Context UriInfo uri) {
        PageRequest page = page(uri);
        return answer(reports.drift(page.first(), page.size()), DriftAnswer::new);
    }

    private static PageRequest page(UriInfo uri) {
        QueryFields fields = new QueryFields(uri.getQueryParameters());
        PageRequest page = PageRequest.from(fields);
        fields.check();
        return page;
    }

    private static <T> Response answer(Page<T> page, Function<T, JsonAnswer> answer) {
        return Response.ok(ListAnswer.of(page.rows(), answer))
                .header(CredentialListResource.TOTAL, page.total())
                .build();
    }
}
