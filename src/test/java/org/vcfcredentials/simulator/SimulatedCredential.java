package org.vcfcredentials.simulator;

import java.time.Instant;

/** One credential as the simulated SDDC Manager knows it; the truth that tests compare with. */
public record SimulatedCredential(
        String id,
        String hostname,
        String username,
        String credentialType,
        String accountType,
        String resourceType,
        String domainName,
        String password,
        Instant modifiedAt) {

    /** The same with another password. */
    public SimulatedCredential rotated(String newPassword, Instant when) {
        return new SimulatedCredential(
                id, hostname, username, credentialType, accountType, resourceType, domainName, newPassword, when);
    }
}
