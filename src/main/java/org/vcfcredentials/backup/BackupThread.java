package org.vcfcredentials.backup;

import jakarta.enterprise.context.ApplicationScoped;
import org.vcfcredentials.platform.OwnThreads;

/** The one thread that backups are made on, one after the other. */
@ApplicationScoped
class BackupThread extends OwnThreads {
    BackupThread() {
        super(1, 1);
    }
}
