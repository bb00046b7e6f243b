package org.vcfcredentials.environment;

import jakarta.enterprise.context.ApplicationScoped;
import org.vcfcredentials.platform.OwnThreads;

/** The few threads that certificates are looked at on: hosts that hang hold them for seconds. */
@ApplicationScoped
class LookThreads extends OwnThreads {
    LookThreads() {
        super(16, 10);
    }
}
