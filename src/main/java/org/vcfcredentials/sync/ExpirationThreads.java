package org.vcfcredentials.sync;

import jakarta.enterprise.context.ApplicationScoped;
import org.vcfcredentials.platform.OwnThreads;

/** The few threads that expirations are checked on, apart from those of syncs: a check lasts long, and nobody waits for it. */
@ApplicationScoped
class ExpirationThreads extends OwnThreads {
    ExpirationThreads() {
        super(2, 10);
    }
}
