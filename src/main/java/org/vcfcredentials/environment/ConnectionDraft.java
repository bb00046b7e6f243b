package org.vcfcredentials.environment;

import jakarta.validation.constraints.Pattern;
import org.vcfcredentials.platform.CertificateInfo;
import org.vcfcredentials.platform.Certificates;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.vcf.TrustMode;

/** What a person or a script fills in for one source. An empty password keeps the stored one. */
public class ConnectionDraft {
    @VcfHost
    private String host = "";

    @Pattern(
            regexp = "([A-Za-z0-9][A-Za-z0-9@._\\\\-]{0,99})?",
            message = "User name must have at most 100 characters: a letter or digit first, then letters, digits,"
                    + " @ . _ \\ or -.")
    private String username = "";

    private Secret password = Secret.of("");
    private TrustMode trust = TrustMode.PUBLIC;
    private String certificates = "";
    private boolean syncEnabled;

    @SyncInterval
    private int intervalMinutes;

    /** Empty when the source is not configured. */
    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host == null ? "" : host.strip();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username == null ? "" : username.strip();
    }

    /** Empty to keep the stored one. Clear it as soon as it was used: a draft may live in a session. */
    public Secret getPassword() {
        return password;
    }

    public void setPassword(Secret password) {
        this.password = password == null ? Secret.of("") : password;
    }

    public TrustMode getTrust() {
        return trust;
    }

    public void setTrust(TrustMode trust) {
        this.trust = trust;
    }

    /** PEM of the authorities or of the pinned certificate; empty where neither is asked for. */
    public String getCertificates() {
        return trust == TrustMode.AUTHORITY || trust == TrustMode.PINNED ? certificates : "";
    }

    public void setCertificates(String certificates) {
        this.certificates = certificates == null ? "" : certificates.strip();
    }

    /** What the pinned certificate says; {@code null} when none is pinned, or it cannot be read. */
    public CertificateInfo getPinned() {
        try {
            return trust != TrustMode.PINNED
                    ? null
                    : Certificates.read(certificates).stream()
                            .map(CertificateInfo::of)
                            .findFirst()
                            .orElse(null);
        } catch (InvalidInputException unreadable) {
            return null; // the rules of the draft say so
        }
    }

    /** Whether anything is verified; setting it to true leaves it open how, unless nothing was. */
    public boolean isVerifyCertificate() {
        return trust != TrustMode.NONE;
    }

    public void setVerifyCertificate(boolean verifyCertificate) {
        if (verifyCertificate != isVerifyCertificate()) {
            trust = verifyCertificate ? TrustMode.PUBLIC : TrustMode.NONE;
        }
    }

    public boolean isSyncEnabled() {
        return syncEnabled;
    }

    public void setSyncEnabled(boolean syncEnabled) {
        this.syncEnabled = syncEnabled;
    }

    /** Minutes between two syncs: 0 (off) or 5 to 1440. */
    public int getIntervalMinutes() {
        return intervalMinutes;
    }

    public void setIntervalMinutes(int intervalMinutes) {
        this.intervalMinutes = intervalMinutes;
    }
}
