package org.vcfcredentials.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.environment.SyncPlan;
import org.vcfcredentials.vcf.Source;

class TimerPlanTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void whatIsDueLaterRunsThen() {
        assertThat(first(1, Optional.of(NOW.plus(HOUR)))).isEqualTo(NOW.plus(HOUR));
    }

    @Test
    void whatWasDueWhileTheServerWasDownRunsWithinTenSeconds() {
        assertThat(LongStream.range(0, 100).mapToObj(id -> first(id, Optional.of(NOW.minus(HOUR)))))
                .allMatch(first -> first.isAfter(NOW) && !first.isAfter(NOW.plusSeconds(10)));
    }

    @Test
    void overdueEnvironmentsAreSpread() {
        assertThat(LongStream.range(0, 20).mapToObj(id -> first(id, Optional.empty())))
                .doesNotHaveDuplicates();
    }

    @Test
    void theIntervalIsThatOfThePlan() {
        var plan = new SyncPlan(new SourceKey(1, Source.SDDC_MANAGER), HOUR, Optional.empty());

        assertThat(TimerPlan.of(plan, NOW).interval()).isEqualTo(HOUR);
    }

    private static Instant first(long environmentId, Optional<Instant> nextRun) {
        var plan = new SyncPlan(new SourceKey(environmentId, Source.SDDC_MANAGER), HOUR, nextRun);
        return TimerPlan.of(plan, NOW).first();
    }
}
