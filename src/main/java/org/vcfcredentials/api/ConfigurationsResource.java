package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.transfer.EnvironmentDocuments;

/** How environments are configured, as a file that can be imported again. */
@Path("export/config")
@RequestScoped
public class ConfigurationsResource {
    private final EnvironmentDocuments documents;
    private final CurrentUser user;

    @Inject
    public ConfigurationsResource(EnvironmentDocuments documents, CurrentUser user) {
        this.documents = documents;
        this.user = user;
    }

    /** For the container's proxy. */
    public ConfigurationsResource() {
        this(null, null);
    }

    /** Those of the ids, or all; with {@code passwords=true} the scope {@code reveal} is needed, too. */
    @AdminOnly
    @GET
    public Response export(@Context UriInfo uri) {
        var parameters = uri.getQueryParameters();
        var ids = ConfigurationRequest.ids(parameters);
        var request = ConfigurationRequest.besideIds(parameters);
        return FileAnswer.of(documents.export(ids, request.format(), request.passwords(), user.actor()));
    }
}
