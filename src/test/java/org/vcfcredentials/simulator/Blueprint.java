package org.vcfcredentials.simulator;

/**
 * What a simulated VCF instance looks like; the same blueprint always gives the same names and passwords.
 *
 * @param site three letters that names start with, {@code sfo} as in sfo01-m01-esx01.sfo.rainpole.io
 * @param credentials how many credentials SDDC Manager has, 20 or more
 * @param managerPort 0 for any free one
 * @param installerPort 0 for any free one
 */
public record Blueprint(
        String site, VcfVersion version, int credentials, long seed, int managerPort, int installerPort) {

    /** A 9.1 instance with 60 credentials on free ports. */
    public static Blueprint of(String site) {
        return new Blueprint(site, VcfVersion.V9_1, 60, 1, 0, 0);
    }

    /** The same of another release. */
    public Blueprint version(VcfVersion other) {
        return new Blueprint(site, other, credentials, seed, managerPort, installerPort);
    }

    /** The same with another number of credentials. */
    public Blueprint credentials(int count) {
        return new Blueprint(site, version, count, seed, managerPort, installerPort);
    }

    /** The same names with other passwords. */
    public Blueprint seed(long other) {
        return new Blueprint(site, version, credentials, other, managerPort, installerPort);
    }

    /** The same on fixed ports. */
    public Blueprint ports(int manager, int installer) {
        return new Blueprint(site, version, credentials, seed, manager, installer);
    }

    /** The DNS domain of every name in it. */
    public String subdomain() {
        return site + ".rainpole.io";
    }
}
