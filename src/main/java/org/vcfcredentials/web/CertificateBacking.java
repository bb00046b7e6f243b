package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.certificate.SigningRequest;
import org.vcfcredentials.certificate.SiteCertificate;
import org.vcfcredentials.platform.CertificateInfo;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.web.faces.Notices;

/** The page of the site's certificate, for admins. */
@Named
@RequestScoped
public class CertificateBacking {
    private final SiteCertificate site;
    private final CurrentUser currentUser;
    private final Notices notices;
    private final Clock clock;
    private String names;

    /** For the container's proxy. */
    CertificateBacking() {
        this(null, null, null, null);
    }

    @Inject
    CertificateBacking(SiteCertificate site, CurrentUser currentUser, Notices notices, Clock clock) {
        this.site = site;
        this.currentUser = currentUser;
        this.notices = notices;
        this.clock = clock;
    }

    /** The one in the key store; {@code null} where the server has its key from elsewhere. */
    public CertificateInfo getCurrent() {
        return site.current().orElse(null);
    }

    /** The one before; {@code null} when there is none. */
    public CertificateInfo getFormer() {
        return site.former().orElse(null);
    }

    /** Whether what is shown is not served yet. */
    public boolean isWaiting() {
        return site.needsRestart();
    }

    /** Whole days until it ends. */
    public long daysLeft(CertificateInfo certificate) {
        return certificate.daysLeft(clock.instant());
    }

    /** Whether the next one should be seen to; asked on every page of an admin. */
    public boolean isEndingSoon() {
        return currentUser.isAdmin()
                && site.current()
                        .filter(certificate -> certificate.endsSoon(clock.instant()))
                        .isPresent();
    }

    /** The names of a new one, one a line; at first those of the present one. */
    public String getNames() {
        return names == null
                ? site.current()
                        .map(certificate -> String.join("\n", certificate.names()))
                        .orElse("")
                : names;
    }

    public void setNames(String names) {
        this.names = names;
    }

    /** The signing request that waits; {@code null} when none does. */
    public SigningRequest getRequested() {
        return site.requested().orElse(null);
    }

    /** Makes a new key, with a certificate of its own ({@code generate}) or for an authority to sign ({@code request}). */
    public void make(String deed) {
        List<String> wanted = Arrays.stream(names.split("[\\s,]+"))
                .filter(name -> !name.isEmpty())
                .toList();
        if ("request".equals(deed)) {
            change(() -> site.request(wanted, currentUser.actor()), "certificate.requested");
        } else {
            change(() -> site.generate(wanted, currentUser.actor()), "certificate.changed");
        }
    }

    /** Takes the one before back. */
    public void rollBack() {
        change(() -> site.rollBack(currentUser.actor()), "certificate.changed");
    }

    private void change(Runnable change, String done) {
        try {
            change.run();
            notices.info(done);
        } catch (InvalidInputException refused) {
            notices.refused(refused);
        }
    }
}
