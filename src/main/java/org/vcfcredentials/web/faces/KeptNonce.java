package org.vcfcredentials.web.faces;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;
import java.util.regex.Pattern;
import org.omnifaces.util.Faces;

/**
 * Lets an open page that fetches a fresh view of itself (see {@code connection.js}) keep the nonce that its browser was told: scripts in
 * later answers bear it, and PrimeFaces refuses a request with another one than the view has. Only a script of ours can send the
 * header, because browsers let no other site do so.
 */
public class KeptNonce implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final String HEADER = "X-Page-Nonce";
    private static final String NONCE = "primefaces.nonce";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/]{40,60}={0,2}");

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    /** By now PrimeFaces has given the view a nonce of its own. */
    @Override
    public void afterPhase(PhaseEvent event) {
        String kept = Faces.getRequestHeader(HEADER);
        if (kept == null || event.getFacesContext().isPostback()) {
            return;
        }
        Map<String, Object> view = event.getFacesContext().getViewRoot().getViewMap(false);
        if (view != null && FORM.matcher(kept).matches()) {
            view.put(NONCE, kept);
        }
    }
}
