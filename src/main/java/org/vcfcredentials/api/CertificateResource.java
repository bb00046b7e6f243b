package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.certificate.SigningRequest;
import org.vcfcredentials.certificate.SiteCertificate;
import org.vcfcredentials.platform.CertificateInfo;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.platform.Secret;

/** What takes the place of the site's certificate. All of it is served from the next start on. */
@Path("ssl")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CertificateResource {
    private static final Secret NONE = Secret.of("");

    private final SiteCertificate site;
    private final CurrentUser user;
    private final Clock clock;

    @Inject
    public CertificateResource(SiteCertificate site, CurrentUser user, Clock clock) {
        this.site = site;
        this.user = user;
        this.clock = clock;
    }

    /** For the container's proxy. */
    public CertificateResource() {
        this(null, null, null);
    }

    /** Makes a key and a certificate that it signs itself, for a host name and, if it is given, an address. */
    @POST
    @AdminOnly
    @Path("generate")
    public Response generate(JsonFields fields) {
        String host = fields.requiredText("hostname");
        List<String> names = Stream.concat(
                        Stream.of(host), fields.text("ip_address").filter(text -> !text.isEmpty()).stream())
                .toList();
        fields.check();
        return created(changed(site.generate(names, user.actor())));
    }

    /** Takes a chain and its key in PEM, or both in a PKCS#12 file in Base64. */
    @POST
    @AdminOnly
    @Path("upload")
    public Response upload(JsonFields fields) {
        Optional<String> file = fields.text("pkcs12").filter(text -> !text.isEmpty());
        Secret passPhrase = fields.secret("pass_phrase").orElse(NONE);
        Secret key = fields.secret("private_key").orElse(NONE);
        String chain = file.isPresent() ? "" : fields.requiredText("certificate");
        fields.check();
        return created(changed(
                file.isPresent()
                        ? site.uploadPkcs12(decoded(file.get()), passPhrase, user.actor())
                        : site.uploadPem(chain, key, passPhrase, user.actor())));
    }

    /** Makes a key and the request to have it signed for these names. */
    @POST
    @AdminOnly
    @Path("request")
    public Response request(JsonFields fields) {
        List<String> names = fields.texts("names").orElse(List.of());
        fields.check();
        return created(new SigningRequestAnswer(site.request(names, user.actor())));
    }

    /** The request whose certificate has not come yet. */
    @GET
    @AdminOnly
    @Path("request")
    public JsonAnswer requested() {
        return site.requested().map(SigningRequestAnswer::new).orElseThrow(CertificateResource::noneWaits);
    }

    /** The same as a file, as authorities take it. */
    @GET
    @AdminOnly
    @Path("request.pem")
    @Produces("application/x-pem-file")
    public Response download() {
        SigningRequest waiting = site.requested().orElseThrow(CertificateResource::noneWaits);
        return Response.ok(waiting.pem())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment("vcm-request.pem"))
                .build();
    }

    /** Takes the one before back. */
    @POST
    @AdminOnly
    @Path("roll-back")
    public JsonAnswer rollBack() {
        return changed(site.rollBack(user.actor()));
    }

    private JsonAnswer changed(CertificateInfo certificate) {
        return new CertificateAnswer(certificate, true, clock.instant());
    }

    private static NotFoundException noneWaits() {
        return new NotFoundException("No signing request waits for its certificate.");
    }

    private static Response created(JsonAnswer answer) {
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException damaged) {
            throw new InvalidInputException("pkcs12 must be the file in Base64.");
        }
    }
}
