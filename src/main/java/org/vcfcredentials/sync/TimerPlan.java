package org.vcfcredentials.sync;

import java.time.Duration;
import java.time.Instant;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.environment.SyncPlan;

/** The timer of one source: when first, and how often from then on. */
record TimerPlan(SourceKey key, Instant first, Duration interval) {
    private static final long MOMENTS = 20;
    private static final Duration MOMENT = Duration.ofMillis(500);

    /**
     * What was due while no server ran is due within 10 seconds, spread over them by environment, so that a start does
     * not read every VCF at the same moment.
     */
    static TimerPlan of(SyncPlan plan, Instant now) {
        Instant soon = now.plus(MOMENT.multipliedBy(1 + Math.floorMod(plan.key().environmentId(), MOMENTS)));
        Instant due = plan.nextRun().orElse(now);
        return new TimerPlan(plan.key(), due.isAfter(soon) ? due : soon, plan.interval());
    }
}
