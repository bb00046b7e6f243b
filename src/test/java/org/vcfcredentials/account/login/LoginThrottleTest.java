package org.vcfcredentials.account.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vcfcredentials.account.MovableClock;
import org.vcfcredentials.account.login.LoginThrottle.Attempt;

class LoginThrottleTest {
    private static final Attempt ADMIN = new Attempt("admin", "192.0.2.7");

    private final MovableClock clock = new MovableClock();
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void fiveFailuresInARowCostAWait() {
        fail(ADMIN, 5);

        assertRefused(ADMIN, "Too many failed logins. Try again in 30 seconds.");
    }

    @Test
    void afterTheWaitThereIsOneMoreTryAndTheNextWaitIsLonger() {
        fail(ADMIN, 5);
        clock.advance(Duration.ofSeconds(30));

        fail(ADMIN, 1);

        assertRefused(ADMIN, "Too many failed logins. Try again in 60 seconds.");
    }

    @Test
    void theWaitGrowsToAQuarterOfAnHourAndNoFurther() {
        for (int failure = 0; failure < 40; failure++) {
            clock.advance(Duration.ofMinutes(15));
            fail(ADMIN, 1);
        }

        assertRefused(ADMIN, "Too many failed logins. Try again in 15 minutes.");
    }

    @Test
    void aSuccessForgives() {
        fail(ADMIN, 4);
        fail(ADMIN, 1);
        throttle.succeeded(ADMIN);

        assertAdmitted(ADMIN);
    }

    @Test
    void whatWasNeverLookedAtDoesNotCount() {
        for (int attempt = 0; attempt < 20; attempt++) {
            fail(ADMIN, 1);
            throttle.withdrawn(ADMIN);
        }

        assertAdmitted(ADMIN);
    }

    @Test
    void theOwnerStillGetsInFromAnotherAddress() {
        fail(ADMIN, 5);

        assertAdmitted(new Attempt("admin", "192.0.2.8"));
    }

    @Test
    void anotherNameFromTheSameAddressIsNotHeldBack() {
        fail(ADMIN, 5);

        assertAdmitted(new Attempt("alice", "192.0.2.7"));
    }

    @Test
    void theCaseOfTheNameMakesNoDifference() {
        fail(ADMIN, 5);

        assertRefused(new Attempt("ADMIN", "192.0.2.7"), "Try again");
    }

    @Test
    void anAttackFromManyAddressesEndsAfterAHundredTries() {
        long tries = IntStream.range(0, 500)
                .filter(number -> isAdmitted(new Attempt("admin", "198.51.100." + number)))
                .count();

        assertThat(tries).isEqualTo(100);
    }

    @Test
    void whoLoggedInBeforeIsLetInDuringAnAttackFromManyAddresses() {
        fail(ADMIN, 1);
        throttle.succeeded(ADMIN);
        IntStream.range(0, 500).forEach(number -> isAdmitted(new Attempt("admin", "198.51.100." + number)));

        assertAdmitted(ADMIN);
        assertRefused(new Attempt("admin", "203.0.113.1"), "Try again in 60 minutes.");
    }

    @Test
    void anHourAfterAnAttackTheAccountIsOpenToNewAddressesAgain() {
        IntStream.range(0, 500).forEach(number -> isAdmitted(new Attempt("admin", "198.51.100." + number)));
        clock.advance(Duration.ofHours(1));

        assertAdmitted(new Attempt("admin", "203.0.113.1"));
    }

    @Test
    void failuresOfYesterdayAreForgotten() {
        fail(ADMIN, 4);
        clock.advance(Duration.ofHours(25));
        fail(ADMIN, 4);

        assertAdmitted(ADMIN);
    }

    @Test
    void endlessNamesDoNotFillTheMemory() {
        assertThat(new Attempt("x".repeat(1_000_000), "192.0.2.7").username()).hasSizeLessThan(100);
    }

    private void fail(Attempt attempt, int times) {
        for (int failure = 0; failure < times; failure++) {
            assertAdmitted(attempt);
        }
    }

    private boolean isAdmitted(Attempt attempt) {
        try {
            throttle.admit(attempt);
            return true;
        } catch (LoginRefusedException refused) {
            return false;
        }
    }

    private void assertAdmitted(Attempt attempt) {
        assertThatNoException().isThrownBy(() -> throttle.admit(attempt));
    }

    private void assertRefused(Attempt attempt, String message) {
        assertThatExceptionOfType(LoginRefusedException.class)
                .isThrownBy(() -> throttle.admit(attempt))
                .withMessageContaining(message);
    }
}
