package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.certificate.CertificateInfo;
import org.vcfcredentials.certificate.SiteCertificate;

/** A new certificate of the site that it signs itself. */
@Path("ssl/generate")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CertificateGenerationResource {
    private static final int CREATED = 201;

    private final SiteCertificate site;
    private final CurrentUser user;
    private final Clock clock;

    @Inject
    public CertificateGenerationResource(SiteCertificate site, CurrentUser user, Clock clock) {
        this.site = site;
        this.user = user;
        this.clock = clock;
    }

    /** For the container's proxy. */
    public CertificateGenerationResource() {
        this(null, null, null);
    }

    /** For a host name and, if it is given, an address; it is served from the next start on. */
    @POST
    @AdminOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response generate(JsonFields fields) {
        String host = fields.requiredText("hostname");
        List<String> names = Stream.concat(
                        Stream.of(host), fields.text("ip_address").filter(text -> !text.isEmpty()).stream())
                .toList();
        fields.check();
        CertificateInfo made = site.generate(names, user.actor());
        return Response.status(CREATED)
                .entity(new CertificateAnswer(made, true, clock.instant()))
                .build();
    }
}
