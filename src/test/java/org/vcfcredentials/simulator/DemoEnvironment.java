package org.vcfcredentials.simulator;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.stream.Stream;

/** A simulated instance under the name that the application shows it by. */
record DemoEnvironment(String name, String description, SimulatedVcf vcf) {
    /** As {@code POST /api/environments} wants it. */
    JsonObject request() {
        JsonObjectBuilder request =
                Json.FACTORY.createObjectBuilder().add("name", name).add("description", description);
        addSource(request, "installer_", vcf.installer());
        addSource(request, "manager_", vcf.manager());
        return request.add("installer_sync_enabled", false)
                .add("installer_sync_interval_minutes", 0)
                .add("manager_sync_enabled", true)
                .add("manager_sync_interval_minutes", 5)
                .build();
    }

    /** Whether the application's environment leads to this instance and trusts it; each start of the simulator makes new certificates. */
    boolean isKnownAs(JsonObject environment) {
        JsonObject wanted = request();
        return Stream.of("installer_host", "installer_certificates", "manager_host", "manager_certificates")
                .allMatch(field -> wanted.getString(field).equals(environment.getString(field, "")));
    }

    private static void addSource(JsonObjectBuilder request, String prefix, SimulatedSource source) {
        request.add(prefix + "host", source.host())
                .add(prefix + "username", source.username())
                .add(prefix + "password", source.password())
                .add(prefix + "trust", "pinned")
                .add(prefix + "certificates", source.certificatePem());
    }
}
