package org.vcfcredentials.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vcfcredentials.environment.EnvironmentFixture.ADMIN;
import static org.vcfcredentials.sync.TestClock.START;
import static org.vcfcredentials.vcf.Source.SDDC_MANAGER;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.environment.EnvironmentDraft;
import org.vcfcredentials.environment.EnvironmentFixture;
import org.vcfcredentials.environment.SourceSummary;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.vcf.Expiry;
import org.vcfcredentials.vcf.ExpiryReading;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfException.Reason;

class ExpirationsTest {
    private static final Expiry EXPIRED = new Expiry(
            Optional.of(START.minusSeconds(60)), "EXPIRED", Optional.of(START.plusSeconds(5)), "DISCONNECTED", "why");

    private final TestClock clock = new TestClock();
    private final FakeVcfReader reader = new FakeVcfReader();
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @TempDir
    private Path directory;

    private SyncFixture fixture;
    private Expirations expirations;
    private long lab;

    @BeforeEach
    void open() {
        fixture = new SyncFixture(directory, clock, reader);
        lab = fixture.environments().create(EnvironmentFixture.draft("Lab"));
        expirations = fixture.expirations(waiting::add);
        reader.tells(
                SDDC_MANAGER,
                List.of(
                        Told.root("esx-1", "one").credential(),
                        Told.root("esx-2", "two").credential()));
        fixture.sync(lab, SDDC_MANAGER);
        clock.advance(Duration.ofSeconds(10));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whatIsFoundOutIsWithTheCredentialItIsAbout() {
        reader.finds(types -> new ExpiryReading(Map.of("id of esx-2", EXPIRED, "of nobody", EXPIRED), List.of()));

        expirations.start(lab, ADMIN);
        assertThat(expirations.isRunning(lab)).isTrue();
        work();

        assertThat(expirations.isRunning(lab)).isFalse();
        assertThat(fixture.rows(
                        "SELECT hostname, expiry_status, connectivity_error FROM credentials ORDER BY hostname"))
                .containsExactly("esx-1||", "esx-2|EXPIRED|why");
        assertThat(manager().expirations().startedAt()).contains(clock.instant());
        assertThat(fixture.environments().audit().entries).contains("admin EXPIRATIONS_CHECKED environment Lab");
    }

    @Test
    void theTypesThatAreThereAreAskedFor() {
        var asked = new ArrayList<String>();
        reader.finds(types -> {
            asked.addAll(types);
            return new ExpiryReading(Map.of(), List.of());
        });

        expirations.start(lab, ADMIN);
        work();

        assertThat(asked).containsExactly("ESXI");
    }

    @Test
    void aSecondRequestJoinsTheCheckUnderWay() {
        expirations.start(lab, ADMIN);
        expirations.start(lab, ADMIN);

        assertThat(waiting).hasSize(1);
    }

    @Test
    void byItselfItIsDoneOnceADay() {
        expirations.startDue();
        work();
        clock.advance(Duration.ofHours(23));
        expirations.startDue();
        assertThat(waiting).isEmpty();

        clock.advance(Duration.ofHours(1));
        expirations.startDue();
        assertThat(waiting).hasSize(1);
    }

    @Test
    void whatIsPausedOrReadByHandOrWasNeverReadIsLeftAlone() {
        fixture.environments().create(EnvironmentFixture.draft("Never read"));
        fixture.environments().change(environments -> {
            EnvironmentDraft draft = environments.draft(lab);
            draft.getManager().setSyncEnabled(false);
            environments.change(lab, draft, ADMIN);
        });

        expirations.startDue();

        assertThat(waiting).isEmpty();
    }

    @Test
    void aFaultOfOursIsSaid() {
        reader.finds(types -> {
            throw new IllegalStateException("never to be seen");
        });

        expirations.start(lab, ADMIN);
        work();

        assertThat(expirations.isRunning(lab)).isFalse();
        assertThat(manager().expirations().error())
                .isEqualTo("The check failed inside this product. Its log says more.");
    }

    @Test
    void whatCouldNotBeCheckedIsSaid() {
        reader.finds(
                types -> new ExpiryReading(Map.of("id of esx-1", EXPIRED), List.of("BACKUP could not be checked.")));
        expirations.start(lab, ADMIN);
        work();
        assertThat(manager().expirations().error()).isEqualTo("BACKUP could not be checked.");

        reader.finds(types -> {
            throw new VcfException(Reason.BUSY, "It is busy.");
        });
        clock.advance(Duration.ofSeconds(1));
        expirations.start(lab, ADMIN);
        work();

        assertThat(manager().expirations().error()).isEqualTo("It is busy.");
        assertThat(manager().pausedAt()).isEmpty();
        assertThat(fixture.rows("SELECT COUNT(*) FROM credentials WHERE expiry_status = 'EXPIRED'"))
                .containsExactly("1");
    }

    @Test
    void aWrongPasswordPausesTheScheduleHereToo() {
        reader.finds(types -> {
            throw new VcfException(Reason.WRONG_CREDENTIALS, "Refused (401).");
        });

        expirations.start(lab, ADMIN);
        work();

        assertThat(manager().pausedAt()).isPresent();
    }

    @Test
    void anEnvironmentWithoutSddcManagerIsRefused() {
        fixture.environments().change(environments -> {
            EnvironmentDraft draft = environments.draft(lab);
            draft.getManager().setHost("");
            environments.change(lab, draft, ADMIN);
        });

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> expirations.start(lab, ADMIN))
                .withMessageContaining("has no SDDC Manager");
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private SourceSummary manager() {
        return fixture.environments()
                .read(environments -> environments.summary(lab))
                .manager();
    }
}
