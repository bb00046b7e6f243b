package org.vcfcredentials.environment;

import jakarta.enterprise.context.ApplicationScoped;
import org.vcfcredentials.platform.OwnThreads;

/** The few threads that many hosts are looked at on at once: those that hang hold them for seconds. */
@ApplicationScoped
class LookThreads extends OwnThreads {
    LookThreads() {
        super(16, 10);
    }
}
