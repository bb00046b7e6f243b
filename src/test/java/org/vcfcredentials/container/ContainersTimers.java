package org.vcfcredentials.container;

import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerService;

/** Every timer of the application, whichever bean it belongs to. */
@Singleton
public class ContainersTimers {
    @Resource
    private TimerService timers;

    /** As a container does that has given them up. */
    public void dropAll() {
        timers.getAllTimers().forEach(Timer::cancel);
    }

    public int count() {
        return timers.getAllTimers().size();
    }
}
