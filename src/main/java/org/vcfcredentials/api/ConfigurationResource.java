package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.transfer.EnvironmentDocuments;

/** How one environment is configured, as a file that can be imported again. */
@Path("environments/{id}/export/config")
@RequestScoped
public class ConfigurationResource {
    private final EnvironmentDocuments documents;
    private final CurrentUser user;

    @Inject
    public ConfigurationResource(EnvironmentDocuments documents, CurrentUser user) {
        this.documents = documents;
        this.user = user;
    }

    /** For the container's proxy. */
    public ConfigurationResource() {
        this(null, null);
    }

    /** Its fields; with {@code passwords=true} the scope {@code reveal} is needed, too. */
    @AdminOnly
    @GET
    public Response export(@PathParam("id") long id, @Context UriInfo uri) {
        var request = ConfigurationRequest.from(uri.getQueryParameters());
        return FileAnswer.of(documents.export(Set.of(id), request.format(), request.passwords(), user.actor()));
    }
}
