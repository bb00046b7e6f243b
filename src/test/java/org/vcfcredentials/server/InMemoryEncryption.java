package org.vcfcredentials.server;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.crypto.KeysetState;
import org.vcfcredentials.crypto.MasterKeyState;
import org.vcfcredentials.crypto.RotationState;

/** One keyset, whose rotation never gets further than it is asked to be. */
public class InMemoryEncryption extends Encryption {
    /** Who asked for a rotation. */
    public final List<String> asked = new ArrayList<>();

    @Override
    public List<KeysetState> keysets() {
        return List.of(new KeysetState("data", Instant.parse("2026-11-22T09:08:07Z")));
    }

    @Override
    public RotationState rotation() {
        return asked.isEmpty() ? new RotationState(false, 0, 1200, 0, 0) : new RotationState(true, 1, 1200, 900, 2);
    }

    @Override
    public RotationState rotate(Actor actor) {
        asked.add(actor.username());
        return rotation();
    }

    @Override
    public MasterKeyState masterKey() {
        return new MasterKeyState("/data/master.key", Optional.empty());
    }

    @Override
    public Path changeMasterKey(Actor actor) {
        asked.add(actor.username());
        return Path.of("/data/master.key.former-0f1e2d3c4b5a6978");
    }
}
