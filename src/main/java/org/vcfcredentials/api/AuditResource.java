package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.audit.AuditRecord;
import org.vcfcredentials.audit.AuditTrail;
import org.vcfcredentials.export.AuditCsv;
import org.vcfcredentials.export.ExportFileName;
import org.vcfcredentials.platform.Page;

/** The record of who did what, for admins. */
@Path("audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Clock clock;

    @Inject
    public AuditResource(AuditTrail trail, CurrentUser user, Clock clock) {
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    /** For the container's proxy. */
    public AuditResource() {
        this(null, null, null);
    }

    /** The entries that match the query parameters, newest first. */
    @GET
    @AdminOnly
    public Response list(@Context UriInfo uri) {
        AuditRequest request = AuditRequest.paged(uri.getQueryParameters());
        PageRequest page = request.page();
        Page<AuditRecord> found = trail.find(request.filter(), page.first(), page.size());
        return Response.ok(ListAnswer.of(found.rows(), AuditRecordAnswer::new))
                .header(CredentialListResource.TOTAL, found.total())
                .build();
    }

    /** Whether every entry is as it was written. */
    @GET
    @AdminOnly
    @Path("verify")
    public JsonAnswer verify() {
        return new AuditVerdictAnswer(trail.verify());
    }

    /** The entries that match as comma-separated values; finished before the first byte is sent, as every export. */
    @GET
    @AdminOnly
    @Path("export/csv")
    @Produces("text/csv; charset=utf-8")
    public Response csv(@Context UriInfo uri) {
        AuditRequest request = AuditRequest.whole(uri.getQueryParameters());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (AuditCsv csv = new AuditCsv(file)) {
            trail.export(request.filter(), user.actor(), csv::add);
        }
        String fileName = ExportFileName.ofAudit(clock.instant(), "csv");
        return Response.ok(file.toByteArray())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(fileName))
                .build();
    }
}
