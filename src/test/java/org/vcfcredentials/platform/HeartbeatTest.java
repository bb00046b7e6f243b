package org.vcfcredentials.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
    @Test
    void oneMissingBeatIsNoReasonToWorry() {
        assertThat(Heartbeat.stopped(later(Heartbeat.INTERVAL.multipliedBy(2)))).isFalse();
    }

    @Test
    void aLongSilenceMeansThatTheTimersHaveStopped() {
        assertThat(Heartbeat.stopped(later(Duration.ofSeconds(60)))).isTrue();
    }

    private static long later(Duration silence) {
        Heartbeat.beat();
        return System.nanoTime() + silence.toNanos();
    }
}
