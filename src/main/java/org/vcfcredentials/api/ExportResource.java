package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.RequiresScope;
import org.vcfcredentials.account.Scope;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.credential.Credentials;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.export.CredentialCsv;
import org.vcfcredentials.export.CredentialRow;
import org.vcfcredentials.export.ExportFileName;

/** The credentials of an environment, passwords included, as a file. */
@Path("environments/{id}/export")
@RequestScoped
public class ExportResource {
    private final Environments environments;
    private final Credentials credentials;
    private final CurrentUser user;
    private final Clock clock;

    @Inject
    public ExportResource(Environments environments, Credentials credentials, CurrentUser user, Clock clock) {
        this.environments = environments;
        this.credentials = credentials;
        this.user = user;
        this.clock = clock;
    }

    /** For the container's proxy. */
    public ExportResource() {
        this(null, null, null, null);
    }

    /**
     * Comma-separated values. The file is finished before the first byte is sent: it comes whole or not at all, and a client that
     * reads slowly does not hold a connection to the database.
     */
    @RequiresScope(Scope.EXPORT)
    @GET
    @Path("csv")
    @Produces("text/csv; charset=utf-8")
    public Response csv(@PathParam("id") long id) {
        String fileName = ExportFileName.of(environments.name(id), clock.instant(), "csv");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (CredentialCsv csv = new CredentialCsv(file)) {
            credentials.revealAll(
                    id, user.actor(), AuditAction.EXPORT, revealed -> csv.add(CredentialRow.of(revealed)));
        }
        return Response.ok(file.toByteArray())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(fileName))
                .build();
    }
}
