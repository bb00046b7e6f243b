package org.vcfcredentials.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.vcfcredentials.platform.OwnThreads;
import org.vcfcredentials.platform.Settings;

/** The few threads that syncs run on: a host that hangs holds one of them until its deadline. */
@ApplicationScoped
class SyncThreads extends OwnThreads {
    @Inject
    SyncThreads(Settings settings) {
        super(settings.syncThreads(), 60);
    }

    /** For the container's proxy. */
    SyncThreads() {
        super(1, 60);
    }
}
