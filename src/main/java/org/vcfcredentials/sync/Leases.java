package org.vcfcredentials.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vcfcredentials.environment.Schedules;
import org.vcfcredentials.platform.Settings;

/** Claims sources in the name of this server, for as long as reading and writing one may take. */
@ApplicationScoped
class Leases {
    private static final Duration TIME_TO_WRITE = Duration.ofSeconds(60);

    private final Schedules schedules;
    private final ServerIdentity server;
    private final Settings settings;
    private final Clock clock;

    @Inject
    Leases(Schedules schedules, ServerIdentity server, Settings settings, Clock clock) {
        this.schedules = schedules;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy. */
    Leases() {
        this(null, null, null, null);
    }

    /** The lease for a run; empty when another server has it, or did the scheduled run already. */
    Optional<Lease> claim(SourceRun run) {
        Instant now = clock.instant();
        Instant until = now.plus(settings.syncDeadline()).plus(TIME_TO_WRITE);
        boolean due = run.scheduled();
        var lease = new Lease(run, server.name(), now);
        return schedules.claim(run.key(), lease.holder(), now, until, due) ? Optional.of(lease) : Optional.empty();
    }
}
