package org.vcfcredentials.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes up the credentials of an SDDC Manager: a management domain, then as many workload domains as the number needs. */
final class Catalog {
    private static final int HOSTS_PER_DOMAIN = 48;
    private static final Instant BUILT = Instant.parse("2026-03-02T08:15:00Z");

    private final Blueprint blueprint;
    private final Passwords passwords;
    private final int count;
    private final List<SimulatedCredential> credentials = new ArrayList<>();

    private Catalog(Blueprint blueprint, int count) {
        this.blueprint = blueprint;
        this.passwords = new Passwords(blueprint.seed());
        this.count = count;
    }

    /** The first {@code count} credentials of this blueprint; a larger number begins with the same ones. */
    static List<SimulatedCredential> of(Blueprint blueprint, int count) {
        Catalog catalog = new Catalog(blueprint, count);
        for (int domain = 0; catalog.credentials.size() < count; domain++) {
            catalog.addDomain(domain);
        }
        return List.copyOf(catalog.credentials.subList(0, count));
    }

    private void addDomain(int number) {
        String domain = blueprint.site() + (number == 0 ? "01-m01" : String.format("01-w%02d", number));
        add(domain, "vc01", "root", "SSH USER VCENTER");
        add(domain, "vc01", "administrator@vsphere.local", "SSO USER PSC");
        add(domain, "vc01", "svc-" + domain + "-nsx01-" + domain + "-vc01@vsphere.local", "SSO SERVICE PSC");
        addNsx(domain, "nsx01", "NSXT_MANAGER");
        addNsx(domain, "en01", "NSXT_EDGE");
        addNsx(domain, "en02", "NSXT_EDGE");
        if (number == 0) {
            addManagementAppliances(domain);
        }
        for (int host = 1; host <= HOSTS_PER_DOMAIN && credentials.size() < count; host++) {
            String esx = String.format("esx%02d", host);
            add(domain, esx, "root", "SSH USER ESXI");
            add(domain, esx, "svc-vcf-" + domain + "-" + esx, "SSH SERVICE ESXI");
        }
    }

    private void addManagementAppliances(String domain) {
        add(domain, "bak01", "svc-backup", "FTP USER BACKUP");
        if (blueprint.version() == VcfVersion.V9_1) {
            add(domain, "hcx01", "admin", "API USER HCX_MANAGER");
            add(domain, "vsp01", "vmware-system-user", "SSH SYSTEM VSP");
        }
    }

    private void addNsx(String domain, String host, String resourceType) {
        add(domain, host, "root", "SSH USER " + resourceType);
        add(domain, host, "admin", "API USER " + resourceType);
        add(domain, host, "audit", "AUDIT USER " + resourceType);
    }

    /** @param types credential type, account type and resource type, separated by a space */
    private void add(String domain, String host, String username, String types) {
        String hostname = domain + "-" + host + "." + blueprint.subdomain();
        String[] type = types.split(" ", 3);
        String id = UUID.nameUUIDFromBytes((hostname + username + type[0]).getBytes(StandardCharsets.UTF_8))
                .toString();
        credentials.add(new SimulatedCredential(
                id, hostname, username, type[0], type[1], type[2], domain, passwords.next(), BUILT));
    }
}
