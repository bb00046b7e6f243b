package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.vcfcredentials.account.RequiresScope;
import org.vcfcredentials.account.Scope;

/** The API, described for programs in OpenAPI. It tells no more than the version does, so whoever may ask for that may ask for it, too. */
@Path("/")
@RequestScoped
public class OpenApiResource {
    /** As it is written. */
    @GET
    @RequiresScope(Scope.READ)
    @Path("openapi.yaml")
    @Produces("application/yaml")
    public byte[] yaml() throws IOException {
        try (InputStream document = OpenApiResource.class.getResourceAsStream("openapi.yaml")) {
            return document.readAllBytes();
        }
    }

    /** The same for those who read no YAML. */
    @GET
    @RequiresScope(Scope.READ)
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] json() throws IOException {
        @SuppressWarnings("unchecked") // An OpenAPI document is an object
        var document = (Map<String, Object>)
                new Load(LoadSettings.builder().build()).loadFromString(new String(yaml(), StandardCharsets.UTF_8));
        return Json.createObjectBuilder(document).build().toString().getBytes(StandardCharsets.UTF_8);
    }
}
