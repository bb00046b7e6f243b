package org.vcfcredentials.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vcfcredentials.environment.EnvironmentFixture.ADMIN;
import static org.vcfcredentials.environment.EnvironmentFixture.draft;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.crypto.SecretPlace;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.database.UniqueViolation;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.Trust;
import org.vcfcredentials.vcf.VcfEndpoint;

class EnvironmentsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    private Path directory;

    private EnvironmentFixture fixture;

    @BeforeEach
    void open() {
        fixture = new EnvironmentFixture(directory, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whatWasCreatedIsListedByNameIgnoringCase() {
        fixture.create(draft("west"));
        fixture.create(draft("East"));

        assertThat(fixture.read(Environments::list))
                .extracting(EnvironmentSummary::name)
                .containsExactly("East", "west");
    }

    @Test
    void aNewEnvironmentWasNeverSyncedAndIsDueAfterOneInterval() {
        EnvironmentSummary summary = summary(fixture.create(draft("Lab")));

        assertThat(summary.lastSyncStatus()).isEqualTo(SyncStatus.NEVER);
        assertThat(summary.lastSync()).isEmpty();
        assertThat(summary.credentialCount()).isZero();
        assertThat(summary.manager().scheduled()).isTrue();
        assertThat(summary.manager().nextRun()).contains(NOW.plus(Duration.ofMinutes(60)));
        assertThat(summary.installer().scheduled()).isFalse();
        assertThat(summary.installer().nextRun()).isEmpty();
    }

    @Test
    void aNameCanBeTakenOnlyOnceWhateverItsCase() {
        fixture.create(draft("Lab"));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> fixture.create(draft("LAB")))
                .withMessage("Name LAB is taken by another environment.");
    }

    @Test
    void anEnvironmentMayKeepItsNameOrChangeItsCase() {
        long id = fixture.create(draft("Lab"));

        change(id, draft("LAB"));

        assertThat(summary(id).name()).isEqualTo("LAB");
    }

    @Test
    void aNameTakenAtTheSameMomentIsInvalidInputToo() {
        fixture.create(draft("Lab"));

        assertThatThrownBy(() -> fixture.database().doInTransaction(entityManager -> {
                    var twin = new Environment(NOW);
                    twin.change(draft("lab"), NOW);
                    entityManager.persist(twin);
                    entityManager.flush();
                }))
                .matches(UniqueViolation::isCauseOf, "is a unique violation");
    }

    @Test
    void anEditWithoutPasswordKeepsTheStoredOne() {
        long id = fixture.create(draft("Lab"));
        EnvironmentDraft edit = fixture.read(environments -> environments.draft(id));
        edit.setDescription("Rack 7");

        change(id, edit);

        assertThat(endpoint(id).password()).isEqualTo(Secret.of("secret of sddc-manager.lab.example"));
        assertThat(summary(id).description()).isEqualTo("Rack 7");
    }

    @Test
    void aDuplicateHasAFreeNameAndNoPassword() {
        long id = fixture.create(draft("Lab"));
        fixture.create(draft("LAB COPY"));

        EnvironmentDraft duplicate = fixture.read(environments -> environments.duplicate(id));

        assertThat(duplicate.getName()).isEqualTo("Lab copy 2");
        assertThat(duplicate.getVersion()).isZero();
        assertThat(duplicate.getManager().getHost()).isEqualTo("sddc-manager.lab.example");
        assertThat(duplicate.getManager().getPassword().isEmpty()).isTrue();
    }

    @Test
    void theDuplicateOfALongNameIsNotTooLong() {
        long id = fixture.create(draft("a".repeat(100)));

        assertThat(fixture.read(environments -> environments.duplicate(id)).getName())
                .isEqualTo("a".repeat(95) + " copy");
    }

    @Test
    void whatGoesWithAnEnvironmentIsCounted() {
        long id = fixture.create(draft("Lab"));

        Deletion deletion = fixture.read(environments -> environments.deletion(id));

        assertThat(deletion).isEqualTo(new Deletion(id, "Lab", 0, 0, 1));
    }

    @Test
    void aNewPasswordReplacesTheStoredOne() {
        long id = fixture.create(draft("Lab"));
        EnvironmentDraft edit = fixture.read(environments -> environments.draft(id));
        edit.getManager().setPassword(Secret.of("next"));

        change(id, edit);

        assertThat(endpoint(id).password()).isEqualTo(Secret.of("next"));
    }

    @Test
    void aStoredPasswordIsNeverSentToAnotherHost() {
        long id = fixture.create(draft("Lab"));
        EnvironmentDraft edit = fixture.read(environments -> environments.draft(id));
        edit.getManager().setHost("collector.evil.example");

        String expected = "SDDC Manager: Password must be filled in again, because host or user name changed.";
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> change(id, edit))
                .withMessage(expected);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> fixture.read(environments -> environments.endpoint(id, Source.SDDC_MANAGER, edit)))
                .withMessage(expected);
    }

    @Test
    void aStoredPasswordIsNotUsedForAnotherUserName() {
        long id = fixture.create(draft("Lab"));
        EnvironmentDraft edit = fixture.read(environments -> environments.draft(id));
        edit.getManager().setUsername("other");

        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> change(id, edit));
    }

    @Test
    void removingASourceForgetsItsPassword() {
        long id = fixture.create(draft("Lab"));
        EnvironmentDraft edit = fixture.read(environments -> environments.draft(id));
        edit.getManager().setHost("");

        change(id, edit);

        assertThat(endpointOf(id)).isEmpty();
        assertThat(summary(id).manager().nextRun()).isEmpty();
        EnvironmentDraft again = fixture.read(environments -> environments.draft(id));
        again.getManager().setHost("sddc-manager.lab.example");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> change(id, again))
                .withMessage("SDDC Manager: Password must be filled in.");
    }

    @Test
    void aDraftIsTestedWithTheStoredPasswordWhenHostAndUserAreUnchanged() {
        long id = fixture.create(draft("Lab"));
        EnvironmentDraft edit = fixture.read(environments -> environments.draft(id));
        edit.getManager().setHost("SDDC-Manager.lab.example");
        edit.getManager().setVerifyCertificate(false);

        VcfEndpoint endpoint = fixture.read(environments -> environments.endpoint(id, Source.SDDC_MANAGER, edit));

        assertThat(endpoint.password()).isEqualTo(Secret.of("secret of sddc-manager.lab.example"));
        assertThat(endpoint.trust()).isEqualTo(Trust.NONE);
    }

    @Test
    void anEnvironmentWithoutAnySourceIsAllowed() {
        var draft = new EnvironmentDraft();
        draft.setName("Planned");

        assertThat(summary(fixture.create(draft)).manager().configured()).isFalse();
    }

    @Test
    void anEditOfAnOlderVersionIsRefused() {
        long id = fixture.create(draft("Lab"));
        EnvironmentDraft mine = fixture.read(environments -> environments.draft(id));
        EnvironmentDraft theirs = fixture.read(environments -> environments.draft(id));
        theirs.setDescription("theirs");
        change(id, theirs);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> change(id, mine))
                .withMessageContaining("Somebody else changed this environment");
    }

    @Test
    void aDraftWithoutVersionIsAccepted() {
        long id = fixture.create(draft("Lab"));
        change(id, draft("Lab 2"));
        change(id, draft("Lab 3"));

        assertThat(summary(id).name()).isEqualTo("Lab 3");
    }

    @Test
    void aDeletedEnvironmentTakesItsSchedulesAlong() {
        long id = fixture.create(draft("Lab"));

        fixture.change(environments -> environments.delete(id, ADMIN));

        assertThat(fixture.read(Environments::list)).isEmpty();
        List<SyncPlan> plans = fixture.database()
                .inTransaction(entityManager -> fixture.schedules(entityManager).plans());
        assertThat(plans).isEmpty();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> summary(id));
    }

    @Test
    void everyChangeIsFiredAndAudited() {
        long id = fixture.create(draft("Lab"));
        change(id, draft("Lab 2"));
        fixture.change(environments -> environments.delete(id, ADMIN));

        assertThat(fixture.events().fired()).hasSize(3).containsOnly(new EnvironmentChanged(id));
        assertThat(fixture.audit().entries)
                .containsExactly(
                        "admin ENVIRONMENT_CREATED environment Lab",
                        "admin ENVIRONMENT_CHANGED environment Lab 2",
                        "admin ENVIRONMENT_DELETED environment Lab 2");
    }

    @Test
    void passwordsAreSealedForTheirColumnAndRow() throws Exception {
        long id = fixture.create(draft("Lab"));

        try (var connection = fixture.database().dataSource().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT installer_password, manager_password FROM environments")) {
            assertThat(open("environments.installer_password", id, rows.getBytes(1)))
                    .isEqualTo("secret of installer.lab.example");
            assertThat(open("environments.manager_password", id, rows.getBytes(2)))
                    .isEqualTo("secret of sddc-manager.lab.example");
        }
        assertThat(Files.readString(directory.resolve("vcf_credentials.db"), StandardCharsets.ISO_8859_1))
                .doesNotContain("secret of");
    }

    @Test
    void onlyAdminsChangeAnythingOrMakeTheServerConnectSomewhere() throws NoSuchMethodException {
        var guarded = List.of(
                Environments.class.getMethod("create", EnvironmentDraft.class, ADMIN.getClass()),
                Environments.class.getMethod("change", long.class, EnvironmentDraft.class, ADMIN.getClass()),
                Environments.class.getMethod("delete", long.class, ADMIN.getClass()),
                Environments.class.getMethod("endpoint", long.class, Source.class, EnvironmentDraft.class));

        assertThat(guarded).allMatch(method -> method.isAnnotationPresent(AdminOnly.class));
    }

    private String open(String column, long id, byte[] sealed) {
        return fixture.vault().open(new SecretPlace(column, id), sealed).reveal();
    }

    private void change(long id, EnvironmentDraft draft) {
        fixture.change(environments -> environments.change(id, draft, ADMIN));
    }

    private EnvironmentSummary summary(long id) {
        return fixture.read(environments -> environments.summary(id));
    }

    private VcfEndpoint endpoint(long id) {
        return endpointOf(id).orElseThrow();
    }

    private Optional<VcfEndpoint> endpointOf(long id) {
        return fixture.read(environments -> environments.endpoint(id, Source.SDDC_MANAGER));
    }
}
