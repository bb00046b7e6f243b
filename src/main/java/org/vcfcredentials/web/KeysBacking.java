package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.omnifaces.util.Faces;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.crypto.KeysetState;
import org.vcfcredentials.crypto.RotationState;
import org.vcfcredentials.server.Encryption;

/** The page of the keys, for admins. */
@Named
@RequestScoped
public class KeysBacking {
    private final Encryption encryption;
    private final CurrentUser currentUser;
    private RotationState rotation;

    /** For the container's proxy. */
    KeysBacking() {
        this(null, null);
    }

    @Inject
    KeysBacking(Encryption encryption, CurrentUser currentUser) {
        this.encryption = encryption;
        this.currentUser = currentUser;
    }

    /** Answers 403 to everybody else. */
    public void check() throws IOException {
        if (!currentUser.isAdmin()) {
            Faces.responseSendError(HttpServletResponse.SC_FORBIDDEN, null);
        }
    }

    /** Which keysets there are. */
    public List<KeysetState> getKeysets() {
        return encryption.keysets();
    }

    /** How far the rotation is, as it was when first asked for in this request. */
    public RotationState getRotation() {
        if (rotation == null) {
            rotation = encryption.rotation();
        }
        return rotation;
    }

    /** The key of the text that says it in words. */
    public String getSentence() {
        if (getRotation().running()) {
            return "keys.running";
        }
        return getRotation().older() > getRotation().unreadable() ? "keys.interrupted" : "keys.done";
    }

    /** Begins, or joins the rotation under way. */
    public void rotate() {
        rotation = encryption.rotate(currentUser.actor());
    }
}
