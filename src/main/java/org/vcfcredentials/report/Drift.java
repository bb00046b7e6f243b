package org.vcfcredentials.report;

import java.time.Instant;

/**
 * An account for which VCF Installer and SDDC Manager tell different passwords.
 *
 * @param account as SDDC Manager lists it
 * @param installerCredentialId the credential as VCF Installer lists it
 * @param managerUpdated when SDDC Manager's password was last changed
 * @param installerUpdated when VCF Installer's was
 */
public record Drift(
        Account account,
        String credentialType,
        long installerCredentialId,
        Instant managerUpdated,
        Instant installerUpdated) {}
