package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.vcfcredentials.account.RequiresScope;
import org.vcfcredentials.account.Scope;
import org.vcfcredentials.platform.ProductVersion;

/** What runs here. */
@Path("version")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VersionResource {
    /** The product's name and version, and what it was built from. */
    @RequiresScope(Scope.READ)
    @GET
    public JsonAnswer read() {
        return new VersionAnswer();
    }

    private record VersionAnswer() implements JsonAnswer {
        @Override
        public void writeTo(JsonGenerator json) {
            json.writeStartObject().write("name", "VCF Credential Manager").write("version", ProductVersion.VERSION);
            JsonAnswer.writeText(json, "commit", Optional.of(ProductVersion.COMMIT));
            JsonAnswer.writeTime(json, "build_date", ProductVersion.DATE);
            json.writeEnd();
        }
    }
}
