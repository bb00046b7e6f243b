package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.environment.OpenTrust;
import org.vcfcredentials.environment.Pins;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.environment.TrustFigures;
import org.vcfcredentials.platform.CertificateInfo;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.web.faces.Notices;

/** The certificates that wait for an admin: the notice on the dashboard, and the page it leads to. */
@Named
@RequestScoped
public class TrustBacking {
    /** See {@link #choice}. */
    private static final Pattern CHOICE = Pattern.compile("(\\d{1,18}) (VCF_INSTALLER|SDDC_MANAGER) ([0-9A-F:]+)");

    private static final int PAGE_SIZE = 25;

    private final Pins pins;
    private final CurrentUser currentUser;
    private final Notices notices;
    private final HttpServletRequest request;
    private List<OpenTrust> found;
    private TrustFigures figures;

    /** For the container's proxy. */
    TrustBacking() {
        this(null, null, null, null);
    }

    @Inject
    TrustBacking(Pins pins, CurrentUser currentUser, Notices notices, HttpServletRequest request) {
        this.pins = pins;
        this.currentUser = currentUser;
        this.notices = notices;
        this.request = request;
    }

    /** The sources of this page to decide about, as they were when first asked for since the last action. */
    public List<OpenTrust> getRows() {
        return getPager().of(list());
    }

    /** Where they are cut. */
    public Pager getPager() {
        return new Pager(Pager.number(request.getParameter("page")), PAGE_SIZE, list().size(), "").atMostTheLast();
    }

    private List<OpenTrust> list() {
        if (found == null) {
            found = pins.open();
        }
        return found;
    }

    /** How many there are, without the sources themselves. */
    public TrustFigures getFigures() {
        if (figures == null) {
            figures = pins.figures();
        }
        return figures;
    }

    /** Whether the dashboard tells of it. */
    public boolean isNews() {
        return currentUser.isAdmin() && getFigures().unverified() + getFigures().waiting() > 0;
    }

    /** How many sources have not been asked for their certificate yet. */
    public long getUnseen() {
        return list().stream()
                .filter(each -> each.trust().presented().isEmpty())
                .count();
    }

    /** What it showed; {@code null} when it was not asked yet. */
    public CertificateInfo shown(OpenTrust open) {
        return open.trust().shown().orElse(null);
    }

    /** What a choice of this row says: which source, and exactly what was looked at. */
    public String choice(OpenTrust open) {
        return open.key().environmentId() + " " + open.key().source() + " "
                + shown(open).thumbprint();
    }

    /** Asks sources that are not verified for their certificates. */
    public void look() {
        long asked = Math.min(getUnseen(), Pins.MOST_AT_ONCE);
        notices.info("trust.looked", pins.look(currentUser.actor()), asked);
        found = null;
    }

    /** Pins what was chosen. */
    public void confirm() {
        String[] chosen = Optional.ofNullable(request.getParameterValues("pin")).orElse(new String[0]);
        try {
            Map<SourceKey, String> thumbprints = new HashMap<>();
            Arrays.stream(chosen).map(CHOICE::matcher).forEach(choice -> thumbprints.put(key(choice), choice.group(3)));
            if (thumbprints.isEmpty()) {
                throw new InvalidInputException(notices.text("trust.noneChosen"));
            }
            pins.confirm(thumbprints, currentUser.actor());
            notices.info("trust.confirmed", thumbprints.size());
        } catch (InvalidInputException refused) {
            notices.refused(refused);
        } catch (NotFoundException gone) {
            notices.error(gone);
        }
        found = null;
    }

    private static SourceKey key(Matcher choice) {
        if (!choice.matches()) {
            throw new InvalidInputException("There is no such source.");
        }
        return new SourceKey(Long.parseLong(choice.group(1)), Source.valueOf(choice.group(2)));
    }
}
