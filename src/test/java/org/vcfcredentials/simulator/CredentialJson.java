package org.vcfcredentials.simulator;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Renders one credential as SDDC Manager does. */
final class CredentialJson {
    private CredentialJson() {}

    static byte[] render(SimulatedCredential credential, Optional<Withheld> withheld, List<String> domains) {
        JsonObjectBuilder json = Json.FACTORY
                .createObjectBuilder()
                .add("id", credential.id())
                .add("credentialType", credential.credentialType())
                .add("accountType", credential.accountType())
                .add("username", credential.username());
        addPassword(json, credential.password(), withheld);
        return json.add("creationTimestamp", "2026-03-02T08:15:00.000Z")
                .add("modificationTimestamp", credential.modifiedAt().toString())
                .add("expiry", expiry(credential))
                .add("resource", resource(credential, domains))
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void addPassword(JsonObjectBuilder json, String password, Optional<Withheld> withheld) {
        if (withheld.isEmpty()) {
            json.add("password", password);
            return;
        }
        switch (withheld.get()) {
            case NULL -> json.addNull("password");
            case ASTERISKS -> json.add("password", "********");
            case CROSSES -> json.add("password", "xxxxxxxx");
            case MISSING -> {
                // Nothing at all is what this means.
            }
        }
    }

    private static JsonObjectBuilder expiry(SimulatedCredential credential) {
        return Json.FACTORY
                .createObjectBuilder()
                .add(
                        "expiryDate",
                        credential.modifiedAt().plus(90, ChronoUnit.DAYS).toString())
                .add("lastCheckedDate", credential.modifiedAt().toString())
                .add("connectivityStatus", "ACTIVE")
                .add("status", "ACTIVE");
    }

    private static JsonObjectBuilder resource(SimulatedCredential credential, List<String> domains) {
        JsonArrayBuilder names = Json.FACTORY.createArrayBuilder();
        domains.forEach(names::add);
        String id = UUID.nameUUIDFromBytes(credential.hostname().getBytes(StandardCharsets.UTF_8))
                .toString();
        return Json.FACTORY
                .createObjectBuilder()
                .add("resourceId", id)
                .add("resourceName", credential.hostname())
                .add("resourceType", credential.resourceType())
                .add("domainNames", names)
                .add("domainName", credential.domainName());
    }
}
