package org.vcfcredentials.simulator;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** A simulated VCF Installer with one finished deployment; more can be added. */
public final class SimulatedInstaller extends SimulatedSource {
    /** The id of the deployment that is there from the start. */
    public static final String FIRST = "0f5c8d3e-4f63-4b0c-9d1a-3c1c5a3a7b01";

    private record Deployment(Instant created, JsonObject specification) {}

    private final Blueprint blueprint;
    private final Map<String, Deployment> deployments = new LinkedHashMap<>();

    SimulatedInstaller(Blueprint blueprint) {
        super(blueprint.installerPort(), "admin@local", "VMw@re1!VMw@re1!");
        this.blueprint = blueprint;
        put(FIRST, Instant.parse("2026-03-02T07:00:00Z"), InstallerSpecification.of(blueprint));
    }

    /** The specification of the first deployment, to change a copy of it. */
    public synchronized JsonObject specification() {
        return deployments.get(FIRST).specification();
    }

    /** Replaces the specification of the first deployment. */
    public synchronized void setSpecification(JsonObject specification) {
        put(FIRST, deployments.get(FIRST).created(), specification);
    }

    /** Adds a deployment or replaces the one of this id. */
    public synchronized void put(String id, Instant created, JsonObject specification) {
        deployments.put(id, new Deployment(created, specification));
    }

    /** Takes a deployment away. */
    public synchronized void remove(String id) {
        deployments.remove(id);
    }

    @Override
    synchronized Reply answer(String method, String path, String query) {
        if (!method.equals("GET")) {
            return notFound();
        }
        return switch (path) {
            case "/v1/sddcs" -> Reply.of(list());
            case "/v1/system/appliance-info" -> Reply.of(applianceInfo());
            default -> path.startsWith("/v1/sddcs/") ? deployment(path.substring("/v1/sddcs/".length())) : notFound();
        };
    }

    private Reply deployment(String rest) {
        String id = rest.equals("latest") ? latest() : rest.replaceFirst("/spec$", "");
        Deployment deployment = deployments.get(id);
        if (deployment == null) {
            return notFound();
        }
        return Reply.of(rest.endsWith("/spec") ? deployment.specification() : task(id, deployment));
    }

    private String latest() {
        return deployments.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.comparing(Deployment::created)))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private JsonObject list() {
        JsonArrayBuilder elements = Json.FACTORY.createArrayBuilder();
        deployments.forEach((id, deployment) -> elements.add(task(id, deployment)));
        return Json.FACTORY
                .createObjectBuilder()
                .add("elements", elements)
                .add(
                        "pageMetadata",
                        Json.FACTORY
                                .createObjectBuilder()
                                .add("pageNumber", 0)
                                .add("pageSize", deployments.size())
                                .add("totalElements", deployments.size())
                                .add("totalPages", 1))
                .build();
    }

    private JsonObject task(String id, Deployment deployment) {
        return Json.FACTORY
                .createObjectBuilder()
                .add("id", id)
                .add("name", blueprint.site() + "01-m01")
                .add("status", "COMPLETED_WITH_SUCCESS")
                .add("creationTimestamp", deployment.created().toString())
                .build();
    }

    private JsonObject applianceInfo() {
        JsonObjectBuilder info = Json.FACTORY
                .createObjectBuilder()
                .add("role", "VcfInstaller")
                .add("version", blueprint.version().number() + ".24962180");
        if (blueprint.version() != VcfVersion.V9_0) {
            info.add("dnsDomain", blueprint.subdomain())
                    .add("dnsServers", Json.FACTORY.createArrayBuilder().add("172.16.11.4"))
                    .add("ntpServers", Json.FACTORY.createArrayBuilder().add("ntp." + blueprint.subdomain()));
        }
        return info.build();
    }
}
