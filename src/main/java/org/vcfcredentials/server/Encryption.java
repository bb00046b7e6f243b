package org.vcfcredentials.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.crypto.KeyRotation;
import org.vcfcredentials.crypto.KeysetState;
import org.vcfcredentials.crypto.MasterKeyRenewal;
import org.vcfcredentials.crypto.MasterKeyState;
import org.vcfcredentials.crypto.RotationState;

/** The keys that secrets are encrypted with, for admins. */
@ApplicationScoped
public class Encryption {
    private final KeyRotation rotation;
    private final MasterKeyRenewal renewal;
    private final Audit audit;

    @Inject
    Encryption(KeyRotation rotation, MasterKeyRenewal renewal, Audit audit) {
        this.rotation = rotation;
        this.renewal = renewal;
        this.audit = audit;
    }

    /** For the container's proxy. */
    Encryption() {
        this(null, null, null);
    }

    /** Which keysets there are, without any key. */
    @AdminOnly
    public List<KeysetState> keysets() {
        return rotation.keysets();
    }

    /** How far the rotation is, or the last one came. */
    @AdminOnly
    public RotationState rotation() {
        return rotation.state();
    }

    /** Begins to rotate the data keys, or joins the rotation under way, and returns at once. Audited before. */
    @AdminOnly
    public RotationState rotate(Actor actor) {
        audit.record(actor, AuditAction.KEYS_ROTATED, "data keys");
        rotation.start();
        return rotation.state();
    }

    /** Where the master key is, and whether it can be changed there. */
    @AdminOnly
    public MasterKeyState masterKey() {
        return renewal.state();
    }

    /**
     * Makes a new master key in the place of the one in its file, and tells the file that has the former one. Audited before.
     *
     * @throws org.vcfcredentials.platform.InvalidInputException when it cannot be changed there, or is being changed already
     */
    @AdminOnly
    public Path changeMasterKey(Actor actor) {
        return renewal.change(() -> audit.record(
                actor, AuditAction.MASTER_KEY_CHANGED, renewal.state().place()));
    }
}
