package org.vcfcredentials.simulator;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;

/** The specification that a management domain was built from, with every component that its release can have. */
final class InstallerSpecification {
    private static final int HOSTS = 4;

    private final Blueprint blueprint;
    private final Passwords passwords;
    private final String prefix;

    private InstallerSpecification(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.passwords = new Passwords(blueprint.seed() + 2);
        this.prefix = blueprint.site() + "01-m01-";
    }

    static JsonObject of(Blueprint blueprint) {
        return new InstallerSpecification(blueprint).build();
    }

    private JsonObject build() {
        JsonObjectBuilder spec = object().add("sddcId", blueprint.site() + "01-m01")
                .add("vcfInstanceName", blueprint.site().toUpperCase(Locale.ROOT) + " Management")
                .add("workflowType", "VCF")
                .add("version", blueprint.version().number())
                .add("dnsSpec", dns())
                .add("ntpServers", array().add("ntp0." + blueprint.subdomain()))
                .add("networkSpecs", networks())
                .add("dvsSpecs", switches())
                .add("hostSpecs", hosts())
                .add("vcenterSpec", vcenter())
                .add("nsxtSpec", nsx())
                .add("sddcManagerSpec", manager())
                .add("vcfOperationsSpec", operations())
                .add("vcfOperationsCollectorSpec", appliance("opsc01").add("applianceSize", "small"))
                .add("vcfAutomationSpec", automation());
        return blueprint.version() == VcfVersion.V9_0
                ? spec.add("vcfOperationsFleetManagementSpec", fleetManagement())
                        .build()
                : spec.add("vspClusterSpec", vsp()).build();
    }

    private JsonObjectBuilder dns() {
        return object().add("subdomain", blueprint.subdomain()).add("nameservers", array().add("172.16.11.4"));
    }

    private static JsonArrayBuilder networks() {
        return array().add(object().add("networkType", "MANAGEMENT")
                .add("subnet", "172.16.11.0/24")
                .add("gateway", "172.16.11.1")
                .add("vlanId", 1611)
                .add("mtu", 1500));
    }

    private JsonArrayBuilder switches() {
        return array().add(object().add("dvsName", prefix + "vds01")
                .add("mtu", 9000)
                .add("networks", array().add("MANAGEMENT"))
                .add("vmnicsToUplinks", array().add(object().add("id", "vmnic0").add("uplink", "uplink1"))));
    }

    private JsonArrayBuilder hosts() {
        JsonArrayBuilder hosts = array();
        for (int host = 1; host <= HOSTS; host++) {
            hosts.add(object().add("hostname", prefix + "esx0" + host)
                    .add("credentials", object().add("username", "root").add("password", passwords.next())));
        }
        return hosts;
    }

    private JsonObjectBuilder vcenter() {
        return object().add("vcenterHostname", prefix + "vc01." + blueprint.subdomain())
                .add("rootVcenterPassword", passwords.next())
                .add("vmSize", "medium")
                .add("ssoDomain", "vsphere.local")
                .add("adminUserSsoUsername", "administrator")
                .add("adminUserSsoPassword", passwords.next());
    }

    private JsonObjectBuilder nsx() {
        JsonArrayBuilder managers = array();
        for (String node : new String[] {"nsx01a", "nsx01b", "nsx01c"}) {
            managers.add(object().add("hostname", prefix + node));
        }
        return object().add("nsxtManagers", managers)
                .add("vipFqdn", prefix + "nsx01." + blueprint.subdomain())
                .add("nsxtManagerSize", "medium")
                .add("rootNsxtManagerPassword", passwords.next())
                .add("nsxtAdminPassword", passwords.next())
                .add("nsxtAuditPassword", passwords.next());
    }

    private JsonObjectBuilder manager() {
        return object().add("hostname", blueprint.site() + "01-vcf01")
                .add("rootPassword", passwords.next())
                .add("sshPassword", passwords.next())
                .add("localUserPassword", passwords.next());
    }

    private JsonObjectBuilder operations() {
        return object().add(
                        "nodes",
                        array().add(appliance("ops01a").add("type", "master"))
                                .add(appliance("ops01b").add("type", "replica")))
                .add("adminUserPassword", passwords.next())
                .add("applianceSize", "medium")
                .add("loadBalancerFqdn", prefix + "ops01." + blueprint.subdomain());
    }

    private JsonObjectBuilder fleetManagement() {
        return appliance("fleet01").add("adminUserPassword", passwords.next());
    }

    private JsonObjectBuilder automation() {
        return object().add("hostname", prefix + "auto01." + blueprint.subdomain())
                .add("adminUserPassword", passwords.next())
                .add("ipPool", array().add("172.16.11.80").add("172.16.11.81"))
                .add("internalClusterCidr", "198.18.0.0/15")
                .add("nodePrefix", "auto01");
    }

    private JsonObjectBuilder vsp() {
        return object().add("platformFqdn", prefix + "vsp01." + blueprint.subdomain())
                .add("instanceFqdn", prefix + "instance01." + blueprint.subdomain())
                .add("ipv4Pool", object().add("cidr", "172.16.12.0/24"))
                .add("systemUserPassword", passwords.next());
    }

    private JsonObjectBuilder appliance(String host) {
        return object().add("hostname", prefix + host + "." + blueprint.subdomain())
                .add("rootUserPassword", passwords.next());
    }

    private static JsonObjectBuilder object() {
        return Json.FACTORY.createObjectBuilder();
    }

    private static JsonArrayBuilder array() {
        return Json.FACTORY.createArrayBuilder();
    }
}
