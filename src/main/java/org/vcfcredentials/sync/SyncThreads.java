package org.vcfcredentials.sync;

import jakarta.enterprise.context.ApplicationScoped;
import org.vcfcredentials.platform.OwnThreads;

/** The few threads that syncs run on: a host that hangs holds one of them until its deadline. */
@ApplicationScoped
class SyncThreads extends OwnThreads {
    SyncThreads() {
        super(8, 60);
    }
}
