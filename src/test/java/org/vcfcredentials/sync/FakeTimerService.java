package org.vcfcredentials.sync;

import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerHandle;
import jakarta.ejb.TimerService;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;

/** Keeps interval timers and never lets one expire; what the product does not use is not there. */
public final class FakeTimerService implements TimerService {
    private final List<FakeTimer> timers = new ArrayList<>();

    /** One interval timer. */
    public final class FakeTimer implements Timer {
        private final Date first;
        private final long interval;
        private final TimerConfig config;

        private FakeTimer(Date first, long interval, TimerConfig config) {
            this.first = first;
            this.interval = interval;
            this.config = config;
        }

        /** In milliseconds. */
        public long interval() {
            return interval;
        }

        @Override
        public void cancel() {
            timers.remove(this);
        }

        @Override
        public Date getNextTimeout() {
            return first;
        }

        @Override
        public Serializable getInfo() {
            return config.getInfo();
        }

        @Override
        public boolean isPersistent() {
            return config.isPersistent();
        }

        @Override
        public long getTimeRemaining() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ScheduleExpression getSchedule() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isCalendarTimer() {
            return false;
        }

        @Override
        public TimerHandle getHandle() {
            throw new UnsupportedOperationException();
        }
    }

    /** Those that were made and not cancelled. */
    public List<FakeTimer> timers() {
        return timers;
    }

    @Override
    public Timer createIntervalTimer(Date first, long interval, TimerConfig config) {
        var timer = new FakeTimer(first, interval, config);
        timers.add(timer);
        return timer;
    }

    @Override
    public Collection<Timer> getTimers() {
        return List.copyOf(timers);
    }

    @Override
    public Collection<Timer> getAllTimers() {
        return getTimers();
    }

    @Override
    public Timer createTimer(long duration, Serializable info) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Timer createSingleActionTimer(long duration, TimerConfig config) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Timer createTimer(long initial, long interval, Serializable info) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Timer createIntervalTimer(long initial, long interval, TimerConfig config) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Timer createTimer(Date expiration, Serializable info) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Timer createSingleActionTimer(Date expiration, TimerConfig config) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Timer createTimer(Date initial, long interval, Serializable info) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Timer createCalendarTimer(ScheduleExpression schedule) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Timer createCalendarTimer(ScheduleExpression schedule, TimerConfig config) {
        throw new UnsupportedOperationException();
    }
}
