package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.certificate.SiteCertificate;
import org.vcfcredentials.platform.NotFoundException;

/** The certificate of the site. */
@Path("ssl-info")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CertificateInfoResource {
    private final SiteCertificate site;
    private final Clock clock;

    @Inject
    public CertificateInfoResource(SiteCertificate site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    /** For the container's proxy. */
    public CertificateInfoResource() {
        this(null, null);
    }

    /** The one that is served, or will be from the next start on. */
    @GET
    @AdminOnly
    public JsonAnswer read() {
        return site.current()
                .map(certificate -> new CertificateAnswer(certificate, site.needsRestart(), clock.instant()))
                .orElseThrow(() -> new NotFoundException("The server has its certificate from elsewhere."));
    }
}
