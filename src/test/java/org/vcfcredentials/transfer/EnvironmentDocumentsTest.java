package org.vcfcredentials.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.vcfcredentials.environment.EnvironmentFixture.ADMIN;

import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.RequiresScope;
import org.vcfcredentials.account.Scope;
import org.vcfcredentials.environment.EnvironmentCopies;
import org.vcfcredentials.environment.EnvironmentDraft;
import org.vcfcredentials.environment.EnvironmentFixture;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.environment.InMemoryConnectionTests;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.vcf.TrustMode;

class EnvironmentDocumentsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    /** What YAML readers of every version might take for something else, or not survive. */
    private static final String AWKWARD = "no: *&!%@`\"'\\ #{}[],|>~ 012 é 漢 🔑\u0085\u2028\ttab ";

    @TempDir
    private Path directory;

    @TempDir
    private Path elsewhere;

    private EnvironmentFixture fixture;
    private EnvironmentFixture other;
    private EnvironmentDocuments documents;

    @BeforeEach
    void open() {
        fixture = new EnvironmentFixture(directory, CLOCK);
        other = new EnvironmentFixture(elsewhere, CLOCK);
        documents = new EnvironmentDocuments(fixture.copies(), CLOCK);
    }

    @AfterEach
    void close() {
        fixture.close();
        other.close();
    }

    @ParameterizedTest
    @EnumSource
    void exportThenImportGivesTheSameEnvironmentsSchedulesAndPasswordsIncluded(DocumentFormat format) {
        fixture.create(unusual("Lab West"));
        fixture.create(EnvironmentFixture.draft("no"));

        String exported = documents.export(Set.of(), format, true, ADMIN).text();
        var there = new EnvironmentDocuments(other.copies(), CLOCK);
        assertThat(there.create(bytes(exported), format, ADMIN)).hasSize(2);

        assertThat(other.read(Environments::list))
                .usingRecursiveComparison()
                .ignoringFields("id", "version")
                .isEqualTo(fixture.read(Environments::list));
        assertThat(there.export(Set.of(), format, true, ADMIN).text()).isEqualTo(exported);
    }

    @ParameterizedTest
    @EnumSource
    void oneEnvironmentIsWrittenAsItsFields(DocumentFormat format) {
        long id = fixture.create(unusual("Lab West"));

        Document document = documents.export(Set.of(id), format, true, ADMIN);

        assertThat(document.name()).isEqualTo("Lab_West_config_20261122_100000." + format.key());
        assertThat(document.text()).doesNotContain("environments");
        assertThat(new EnvironmentDocuments(other.copies(), CLOCK).create(bytes(document.text()), format, ADMIN))
                .hasSize(1);
    }

    @Test
    void passwordsAreNotInAFileUnlessAskedForAndThatIsAudited() {
        long id = fixture.create(EnvironmentFixture.draft("Lab"));

        String without =
                documents.export(Set.of(id), DocumentFormat.YAML, false, ADMIN).text();
        String with =
                documents.export(Set.of(id), DocumentFormat.YAML, true, ADMIN).text();

        assertThat(without).doesNotContain("password").contains("manager_sync_interval_minutes: 60\n");
        assertThat(with).contains("manager_password: \"secret of sddc-manager.lab.example\"\n");
        assertThat(fixture.audit().entries)
                .endsWith(
                        "admin EXPORT configuration of Lab, without passwords",
                        "admin EXPORT configuration of Lab, with passwords");
    }

    /** The password does not open: whoever tries before the audit is asked would be told so. */
    @Test
    void whatCannotBeAuditedIsNotExportedNorOpened() {
        long id = fixture.create(EnvironmentFixture.draft("Lab"));
        fixture.database()
                .doInTransaction(entityManager -> entityManager
                        .createNativeQuery("UPDATE environments SET manager_password = x'00'")
                        .executeUpdate());
        fixture.audit().fill();

        for (boolean withPasswords : new boolean[] {true, false}) {
            assertThat(catchThrowableOfType(
                            PersistenceException.class,
                            () -> documents.export(Set.of(id), DocumentFormat.JSON, withPasswords, ADMIN)))
                    .hasMessage("The audit is full.");
        }
    }

    @Test
    void passwordsNeedTheScopeRevealBesideTheRoleOfAnAdmin() throws Exception {
        var method = EnvironmentCopies.class.getMethod("withPasswords", Set.class, ADMIN.getClass());

        assertThat(method.isAnnotationPresent(AdminOnly.class)).isTrue();
        assertThat(method.getAnnotation(RequiresScope.class).value()).isEqualTo(Scope.REVEAL);
    }

    @Test
    void whatIsNotThereCannotBeExported() {
        assertThat(catchThrowableOfType(
                        NotFoundException.class, () -> documents.export(Set.of(7L), DocumentFormat.JSON, false, ADMIN)))
                .hasMessageContaining("7");
    }

    @Test
    void everythingThatIsWrongIsToldWithItsPlaceAndNothingIsCreated() {
        fixture.create(EnvironmentFixture.draft("Taken"));
        String yaml = """
                environments:
                  - name: Fine
                  - name: TAKEN
                  - {name: Lab, manager_host: "not a host", manager_username: admin, manager_password: x}
                  - {name: fine, installer_host: vcf.lab, manager_sync_interval_minutes: 3}
                """;

        assertThat(refusal(yaml))
                .containsExactly(
                        "environments[1].name: Name is taken by another environment.",
                        "environments[2].manager_host: Host must be a DNS name, an IPv4 address or an IPv6 address; a port"
                                + " may follow, as in [2001:db8::1]:443.",
                        "environments[3].installer_username: User name must be filled in.",
                        "environments[3].installer_password: Password must be filled in.",
                        "environments[3].manager_sync_interval_minutes: Interval must be 0 (off) or 5 to 1440 minutes.",
                        "environments[3].name: Name is taken by another environment.");
        assertThat(fixture.read(Environments::list)).hasSize(1);
    }

    @Test
    void ofAThousandMistakesAHundredAreTold() {
        String yaml = "- {}\n".repeat(1_000);

        assertThat(refusal(yaml)).hasSize(101).endsWith("And 900 more.");
    }

    @Test
    void aPreviewTellsTheSameAndCreatesNothing() {
        var checked = documents.preview(bytes("[{name: A}, {name: a}]"), DocumentFormat.YAML);

        assertThat(checked.get(0).problems()).isEmpty();
        assertThat(checked.get(1).problems())
                .containsExactly("environments[1].name: Name is taken by another environment.");
        assertThat(fixture.read(Environments::list)).isEmpty();
    }

    private static EnvironmentDraft unusual(String name) {
        EnvironmentDraft draft = EnvironmentFixture.draft(name);
        draft.setDescription("yes: \"1st\" floor # é");
        draft.getInstaller().setVerifyCertificate(false);
        draft.getInstaller().setSyncEnabled(true);
        draft.getInstaller().setIntervalMinutes(1440);
        draft.getManager().setTrust(TrustMode.PINNED);
        draft.getManager().setCertificates(InMemoryConnectionTests.PEM);
        draft.getManager().setSyncEnabled(false);
        draft.getManager().setIntervalMinutes(5);
        draft.getManager().setPassword(Secret.of(AWKWARD));
        return draft;
    }

    private List<String> refusal(String yaml) {
        return catchThrowableOfType(
                        InvalidInputException.class, () -> documents.create(bytes(yaml), DocumentFormat.YAML, ADMIN))
                .details();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
