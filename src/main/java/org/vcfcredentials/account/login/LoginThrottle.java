package org.vcfcredentials.account.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Slows down guessing, in memory. Five failures in a row from one address for one user name cost a wait of 30 seconds, and each
 * further one doubles it up to 15 minutes. After 100 failures in a row for one name, from wherever, only addresses that this
 * user has logged in from before are let in, for an hour: an attacker can neither go on nor lock the owner out. Names that do not
 * exist are treated alike.
 */
@ApplicationScoped
public class LoginThrottle {
    static final int FREE_FAILURES = 5;
    static final int ACCOUNT_FAILURES = 100;

    private static final int MOST_ENTRIES = 10_000;
    private static final int LONGEST_NAME = 50;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration ACCOUNT_WAIT = Duration.ofHours(1);
    private static final Duration MEMORY = Duration.ofHours(24);

    private final Clock clock;
    private final Map<Attempt, Failures> byAddress = new RecentlyUsed<>();
    private final Map<String, Failures> byName = new RecentlyUsed<>();
    private final Map<Attempt, Boolean> knownAddresses = new RecentlyUsed<>();

    @Inject
    public LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** For the container's proxy. */
    LoginThrottle() {
        this(null);
    }

    /** One try to log in. */
    record Attempt(String username, String address) {
        Attempt {
            String lowerCase = username.toLowerCase(Locale.ROOT);
            username = lowerCase.substring(0, Math.min(lowerCase.length(), LONGEST_NAME + 1));
        }
    }

    private record Failures(int count, Instant last) {
        static final Failures NONE = new Failures(0, Instant.EPOCH);

        Failures oneMore(Instant now) {
            return new Failures(count + 1, now);
        }
    }

    /**
     * Lets the attempt go on and counts it as failed until {@link #succeeded} or {@link #withdrawn} says otherwise, so that
     * attempts side by side do not slip through.
     *
     * @throws LoginRefusedException when the wait is not over yet
     */
    public synchronized void admit(Attempt attempt) throws LoginRefusedException {
        Instant now = clock.instant();
        Failures here = recent(byAddress.get(attempt), now);
        Failures everywhere = recent(byName.get(attempt.username()), now);
        refuseUntil(here.last().plus(waitAfter(here.count())), now);
        if (everywhere.count() >= ACCOUNT_FAILURES) {
            if (!knownAddresses.containsKey(attempt)) {
                refuseUntil(everywhere.last().plus(ACCOUNT_WAIT), now);
                everywhere = Failures.NONE;
            }
        }
        byAddress.put(attempt, here.oneMore(now));
        byName.put(attempt.username(), everywhere.oneMore(now));
    }

    /** The attempt was right: everything is forgiven. */
    public synchronized void succeeded(Attempt attempt) {
        byAddress.remove(attempt);
        byName.remove(attempt.username());
        knownAddresses.put(attempt, true);
    }

    /** The attempt was never looked at: it does not count. */
    public synchronized void withdrawn(Attempt attempt) {
        byAddress.computeIfPresent(attempt, (key, failures) -> new Failures(failures.count() - 1, failures.last()));
        byName.computeIfPresent(
                attempt.username(), (key, failures) -> new Failures(failures.count() - 1, failures.last()));
    }

    private static Failures recent(Failures failures, Instant now) {
        boolean forgotten = failures == null || failures.last().plus(MEMORY).isBefore(now);
        return forgotten ? Failures.NONE : failures;
    }

    private static Duration waitAfter(int failures) {
        if (failures < FREE_FAILURES) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE_FAILURES, 10));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    private static void refuseUntil(Instant end, Instant now) throws LoginRefusedException {
        if (now.isBefore(end)) {
            long seconds = Math.max(1, Duration.between(now, end).toSeconds());
            String wait = seconds <= 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
            throw new LoginRefusedException("Too many failed logins. Try again in " + wait + ".");
        }
    }

    /** Forgets what was used longest ago, so that guessing cannot fill the memory. */
    private static final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        RecentlyUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST_ENTRIES;
        }
    }
}
