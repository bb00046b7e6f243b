package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.file.Path;
import java.util.List;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.crypto.KeysetState;
import org.vcfcredentials.crypto.MasterKeyState;
import org.vcfcredentials.crypto.RotationState;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.server.Encryption;
import org.vcfcredentials.web.faces.Notices;

/** The page of the keys, for admins. */
@Named
@RequestScoped
public class KeysBacking {
    private final Encryption encryption;
    private final CurrentUser currentUser;
    private final Notices notices;
    private RotationState rotation;
    private Path former;

    /** For the container's proxy. */
    KeysBacking() {
        this(null, null, null);
    }

    @Inject
    KeysBacking(Encryption encryption, CurrentUser currentUser, Notices notices) {
        this.encryption = encryption;
        this.currentUser = currentUser;
        this.notices = notices;
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

    /** Where the master key is, and whether it can be changed there. */
    public MasterKeyState getMasterKey() {
        return encryption.masterKey();
    }

    /** The file with the key that was just changed; {@code null} when none was. */
    public Path getFormerMasterKey() {
        return former;
    }

    /** Changes it. */
    public void changeMasterKey() {
        try {
            former = encryption.changeMasterKey(currentUser.actor());
        } catch (InvalidInputException refusal) {
            notices.refused(refusal);
        }
    }
}
