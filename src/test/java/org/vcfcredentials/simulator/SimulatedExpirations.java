package org.vcfcredentials.simulator;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The checks of expirations of an SDDC Manager: under way when they are begun, ended when they are asked for. */
final class SimulatedExpirations {
    static final String PATH = "/v1/credentials/expirations";

    private final Map<String, String> types = new TreeMap<>();
    private boolean atOnce;

    void setAtOnce(boolean immediately) {
        atOnce = immediately;
    }

    Reply answer(String method, String path, byte[] body, List<SimulatedCredential> credentials) {
        if (method.equals("POST") && path.equals(PATH)) {
            return begin(Json.read(new ByteArrayInputStream(body)), credentials);
        }
        String type = types.get(path.substring(PATH.length()).replace("/", ""));
        return type == null
                ? SimulatedSource.notFound()
                : Reply.of(ended(type, credentials).build());
    }

    private Reply begin(JsonObject spec, List<SimulatedCredential> credentials) {
        String type = spec.getString("resourceType", "");
        if (type.isEmpty()) {
            return Reply.error(400, "BAD_REQUEST", "resourceType is missing.");
        }
        if (atOnce) {
            return Reply.of(ended(type, credentials).build());
        }
        String id = "check-" + (types.size() + 1);
        types.put(id, type);
        return Reply.json(
                202,
                Json.FACTORY
                        .createObjectBuilder()
                        .add("id", id)
                        .add("status", "IN_PROGRESS")
                        .build()
                        .toString());
    }

    private static JsonObjectBuilder ended(String type, List<SimulatedCredential> credentials) {
        JsonArrayBuilder elements = Json.FACTORY.createArrayBuilder();
        credentials.stream()
                .filter(credential -> credential.resourceType().equals(type))
                .map(SimulatedExpirations::checked)
                .forEach(elements::add);
        return Json.FACTORY.createObjectBuilder().add("status", "COMPLETED").add("elements", elements);
    }

    private static JsonObjectBuilder checked(SimulatedCredential credential) {
        JsonObjectBuilder expiry = Json.FACTORY
                .createObjectBuilder()
                .add(
                        "expiryDate",
                        credential.modifiedAt().plus(90, ChronoUnit.DAYS).toString())
                .add(
                        "lastCheckedDate",
                        Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
                .add("connectivityStatus", "ACTIVE")
                .add("status", "ACTIVE");
        return Json.FACTORY.createObjectBuilder().add("id", credential.id()).add("expiry", expiry);
    }
}
