package org.vcfcredentials.environment;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.vcf.TrustMode;

/** How to reach one source of an environment, and how the latest reading of it went. An empty host: not configured. */
@Embeddable
class Connection {
    private String host = "";
    private String username = "";
    private byte[] password;

    private TrustMode trust = TrustMode.PUBLIC;
    private String certificates = "";
    private String presented = "";
    private String error = "";

    String host() {
        return host;
    }

    String username() {
        return username;
    }

    /** Sealed. */
    byte[] password() {
        return password;
    }

    SourceTrust trust() {
        return new SourceTrust(trust, certificates, presented);
    }

    String error() {
        return error;
    }

    boolean configured() {
        return !host.isEmpty();
    }

    boolean hasPassword() {
        return password != null;
    }

    /** Whether the stored password may be sent where the draft points: same host, same user. */
    boolean reaches(ConnectionDraft draft) {
        return normalized(host).equals(normalized(draft.getHost())) && username.equals(draft.getUsername());
    }

    /** Takes over the draft; what was stored or reported for another host or user is dropped. */
    void change(ConnectionDraft draft) {
        if (!reaches(draft)) {
            password = null;
            error = "";
            presented = "";
        }
        host = draft.getHost();
        username = draft.getUsername();
        trust(draft.getTrust(), draft.getCertificates());
    }

    /** What was shown is forgotten when it matters no longer: it is asked anew. */
    private void trust(TrustMode mode, String pem) {
        if (mode != trust || !pem.equals(certificates)) {
            presented = "";
        }
        trust = mode;
        certificates = pem;
    }

    /** {@code whose} is how a message calls it. */
    void pin(String thumbprint, String whose) {
        boolean asSeen = trust().shown()
                .filter(shown -> shown.thumbprint().equals(thumbprint))
                .isPresent();
        if (!asSeen) {
            throw new InvalidInputException("Meanwhile " + whose + " showed another certificate. Look at it again.");
        }
        trust = TrustMode.PINNED;
        certificates = presented;
        presented = "";
        error = "";
    }

    void seal(byte[] sealedPassword) {
        password = sealedPassword;
    }

    private static String normalized(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
