package org.vcfcredentials.environment;

import java.util.List;
import java.util.Optional;
import org.vcfcredentials.platform.CertificateInfo;
import org.vcfcredentials.platform.Certificates;
import org.vcfcredentials.vcf.ConnectionReport;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.UntrustedException;

/**
 * How the test of a connection went.
 *
 * @param succeeded whether the source let us in and lets the account read
 * @param message for the administrator
 * @param version of the appliance; empty when it did not tell, or did not let us in
 * @param role what the appliance says it is; empty when it did not tell
 * @param scopes what the token said the account may do; empty when it told nothing
 * @param certificate PEM of what the source showed; empty when it did not come to that
 */
public record ConnectionOutcome(
        boolean succeeded, String message, String version, String role, List<String> scopes, String certificate) {
    static ConnectionOutcome success(Source source, ConnectionReport report) {
        String who = report.version().isEmpty() ? source.label() : source.label() + " " + report.version();
        return new ConnectionOutcome(
                true,
                who + " let us in, and the account may read credentials.",
                report.version(),
                report.role(),
                report.scopes(),
                Certificates.pem(report.certificate()));
    }

    static ConnectionOutcome untrusted(UntrustedException refusal) {
        return new ConnectionOutcome(
                false, refusal.getMessage(), "", "", List.of(), Certificates.pem(refusal.presented()));
    }

    /** A test that came to nothing. */
    public static ConnectionOutcome failure(String message) {
        return new ConnectionOutcome(false, message, "", "", List.of(), "");
    }

    /** What the certificate says; empty when none was shown. */
    public Optional<CertificateInfo> shown() {
        return Certificates.read(certificate).stream().map(CertificateInfo::of).findFirst();
    }

    /** Whether the certificate is why it failed. */
    public boolean untrusted() {
        return !succeeded && !certificate.isEmpty();
    }
}
