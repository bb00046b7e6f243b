package org.vcfcredentials.environment;

import java.util.Optional;
import org.vcfcredentials.platform.CertificateInfo;
import org.vcfcredentials.platform.Certificates;
import org.vcfcredentials.vcf.TrustMode;

/**
 * How one source proves who it is, as lists show it; nothing of it is secret.
 *
 * @param certificates PEM: the authorities, or the one that is pinned; empty for none
 * @param presented PEM: what it showed last when that was not trusted; empty when all was well
 */
public record SourceTrust(TrustMode mode, String certificates, String presented) {
    /** Whether anything is verified before the password is sent. */
    public boolean verified() {
        return mode != TrustMode.NONE;
    }

    /** Whether somebody must look at the certificate that it showed before it is read again. */
    public boolean waiting() {
        return !presented.isEmpty() && verified();
    }

    /** What it showed last, when that was not trusted or is not verified. */
    public Optional<CertificateInfo> shown() {
        return Certificates.read(presented).stream().map(CertificateInfo::of).findFirst();
    }
}
