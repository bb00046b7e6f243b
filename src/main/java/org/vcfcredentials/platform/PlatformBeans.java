package org.vcfcredentials.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** What components inject from the platform. */
@ApplicationScoped
class PlatformBeans {
    @Produces
    Settings settings() {
        return Installation.current().settings();
    }

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
