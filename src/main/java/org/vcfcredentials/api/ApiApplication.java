package org.vcfcredentials.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Everything below {@code /api}; the resources and providers are found by their annotations. */
@ApplicationPath("api")
public class ApiApplication extends Application {
    /** Jersey would otherwise describe the whole API to anyone at {@code application.wadl}; other servers ignore it. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
