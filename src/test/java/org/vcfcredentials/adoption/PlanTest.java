package org.vcfcredentials.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.account.Role;
import org.vcfcredentials.account.user.AdoptedUser;
import org.vcfcredentials.adoption.AdoptedCredential.Former;
import org.vcfcredentials.environment.SyncStatus;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.vcf.Source;

/** What becomes of which rows, without any database. */
class PlanTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private final List<Row> users = new ArrayList<>();
    private final List<Row> environments = new ArrayList<>();
    private final List<Row> credentials = new ArrayList<>();
    private final List<Row> history = new ArrayList<>();

    @Test
    void usersKeepNameHashAndRole() {
        user("username", "bob.admin", "is_admin", "0", "role", "admin");
        user("username", "alice", "is_admin", "1", "role", "readonly");

        assertThat(plan().users())
                .extracting(AdoptedUser::username, AdoptedUser::role, AdoptedUser::hash)
                .containsExactly(
                        tuple("bob.admin", Role.ADMIN, OriginalFile.ALICE_HASH),
                        tuple("alice", Role.READONLY, OriginalFile.ALICE_HASH));
        assertThat(plan().remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, ADMIN", "true, ADMIN", "0, READONLY", "maybe, READONLY", ", READONLY"})
    void aMissingRoleFollowsTheFlag(String flag, Role role) {
        user("username", "carol", "is_admin", flag);

        assertThat(plan().users()).extracting(AdoptedUser::role).containsExactly(role);
    }

    @Test
    void aRoleThatIsNoneFollowsTheFlagAndIsRemarked() {
        user("username", "carol", "is_admin", "0", "role", "superuser");

        assertThat(plan().users()).extracting(AdoptedUser::role).containsExactly(Role.READONLY);
        assertThat(remarks("User carol")).singleElement().asString().contains("it is now readonly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "1st", "two words", "j\u00fcrgen", "nul\0name"})
    void whoseNameCannotBeLoggedInWithIsLeftOutAndRemarked(String username) {
        user("username", username);

        assertThat(plan().users()).isEmpty();
        assertThat(plan().remarks())
                .extracting(Remark::remark)
                .anyMatch(remark -> remark.startsWith("Left out: a user name"));
        assertThat(count(Kind.USERS)).isEqualTo(new Count(Kind.USERS, 1, 0, 0, 0, 1));
    }

    @Test
    void whoHasNoHashOrOneOfAnUnknownKindIsLeftOut() {
        user("username", "dave", "password_hash", null);
        user("username", "erin", "password_hash", "plain text");
        user("username", "frank", "password_hash", "pbkdf2:sha256:999999999$salt$00");

        assertThat(plan().users()).isEmpty();
        assertThat(count(Kind.USERS).leftOut()).isEqualTo(3);
        assertThat(plan().remarks()).extracting(Remark::toString).noneMatch(remark -> remark.contains("plain text"));
    }

    @Test
    void ofTwoNamesThatDifferOnlyInCaseTheOlderOneStays() {
        user("id", "5", "username", "Alice");
        user("id", "2", "username", "alice");

        assertThat(plan().users()).extracting(AdoptedUser::id).containsExactly(2L);
        assertThat(remarks("User Alice")).hasSize(1);
    }

    @Test
    void aPasswordThatEverybodyKnowsMustBeChanged() {
        user("username", "admin", "password_hash", OriginalFile.ADMIN_HASH);
        user("username", "other", "password_hash", OriginalFile.ADMIN_HASH);

        assertThat(plan().users()).extracting(AdoptedUser::mustChangePassword).containsExactly(true, false);
    }

    @Test
    void withoutAnAdministratorItIsRemarkedThatOneIsMade() {
        user("username", "alice", "role", "readonly");

        assertThat(remarks("Administrators")).hasSize(1);
    }

    @Test
    void anEnvironmentKeepsItsIdItsConnectionsAndItsSchedules() {
        environment(
                "id",
                "5",
                "name",
                "Lab West",
                "description",
                "two\nlines",
                "manager_host",
                "sddc.lab",
                "manager_username",
                "admin@local",
                "manager_password",
                "secret",
                "manager_ssl_verify",
                "0",
                "ssl_verify",
                "1",
                "manager_sync_enabled",
                "1",
                "manager_sync_interval_minutes",
                "30",
                "sync_enabled",
                "0",
                "last_sync",
                "2026-11-26 11:50:00",
                "last_sync_status",
                "partial");

        AdoptedEnvironment adopted = only(plan().environments());
        assertThat(adopted.id()).isEqualTo(5);
        assertThat(adopted.description()).isEqualTo("two\nlines");
        assertThat(adopted.status()).isEqualTo(SyncStatus.PARTIAL);
        assertThat(adopted.manager().verifyCertificate()).isFalse();
        assertThat(adopted.installer().verifyCertificate()).isTrue();
        assertThat(adopted.manager().nextRun(adopted.lastSync(), NOW)).contains(Instant.parse("2026-11-26T12:20:00Z"));
        assertThat(adopted.installer().nextRun(adopted.lastSync(), NOW)).isEmpty();
        assertThat(plan().remarks()).extracting(Remark::subject).containsExactly("Administrators");
    }

    @Test
    void theOneScheduleOfAnOlderVersionBecomesThatOfEachConfiguredSource() {
        environment(
                "name",
                "Lab",
                "installer_host",
                "vcf.lab",
                "installer_password",
                "a",
                "manager_host",
                "sddc.lab",
                "manager_password",
                "b",
                "sync_enabled",
                "1",
                "sync_interval_minutes",
                "120");

        assertThat(only(plan().environments()).connections())
                .extracting(AdoptedConnection::enabled, AdoptedConnection::intervalMinutes)
                .containsExactly(tuple(true, 120), tuple(true, 120));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 0", "1, 5", "5, 5", "1440, 1440", "99999, 1440", "99999999999999999999, 0", "often, 0"})
    void anIntervalIsBroughtIntoOurBounds(String stored, int interval) {
        environment(
                "name",
                "Lab",
                "manager_host",
                "sddc.lab",
                "manager_password",
                "b",
                "manager_sync_enabled",
                "1",
                "manager_sync_interval_minutes",
                stored);

        assertThat(only(plan().environments()).manager().intervalMinutes()).isEqualTo(interval);
        assertThat(remarks("SDDC Manager of Lab")).hasSize(stored.equals(Integer.toString(interval)) ? 0 : 1);
    }

    @Test
    void aSourceThatCannotBeReadIsNotScheduled() {
        environment("name", "One", "manager_host", "sddc.lab", "manager_sync_enabled", "1");
        environment("name", "Two", "manager_host", "not a host", "manager_password", "b", "manager_sync_enabled", "1");

        assertThat(plan().environments())
                .extracting(environment -> environment.manager().enabled())
                .containsExactly(false, false);
        assertThat(remarks("SDDC Manager of One")).singleElement().asString().contains("no password");
        assertThat(remarks("SDDC Manager of Two")).singleElement().asString().contains("neither a name nor an address");
    }

    @Test
    void anAddressOfAPageBecomesItsHost() {
        environment("name", "Lab", "manager_host", "https://sddc.lab:8443/ui/");

        assertThat(only(plan().environments()).manager().host()).isEqualTo("sddc.lab:8443");
    }

    @Test
    void environmentsWithTheSameNameOrNoneGetOne() {
        environment("id", "1", "name", "Lab");
        environment("id", "2", "name", " LAB ");
        environment("id", "3", "name", null);
        environment("id", "4", "name", "n".repeat(120));
        environment("id", "5", "name", "n".repeat(130));

        assertThat(plan().environments())
                .extracting(AdoptedEnvironment::name)
                .containsExactly("Lab", "LAB 2", "Environment 3", "n".repeat(100), "n".repeat(90) + " 2");
        assertThat(plan().remarks())
                .extracting(Remark::subject)
                .contains("Environment LAB 2", "Environment Environment 3");
    }

    @Test
    void anOlderVersionsStatusIsToldByTheErrors() {
        environment("name", "Good", "manager_host", "a", "last_sync", "2026-11-26 11:50:00");
        environment(
                "name",
                "Bad",
                "manager_host",
                "a",
                "last_sync",
                "2026-11-26 11:50:00",
                "manager_error",
                "refused",
                "last_sync_status",
                "exploded");
        environment("name", "New", "manager_host", "a", "last_sync_status", "success");

        assertThat(plan().environments())
                .extracting(AdoptedEnvironment::status)
                .containsExactly(SyncStatus.SUCCESS, SyncStatus.FAILED, SyncStatus.NEVER);
    }

    @Test
    void duplicatesBecomeOneWithTheNewestPasswordAndTheHistoryOfAll() {
        environment("id", "1", "name", "Lab");
        credential("id", "3", "password", "middle", "last_updated", "2026-11-02 00:00:00");
        credential("id", "1", "password", "newest", "last_updated", "2026-11-03 00:00:00");
        credential("id", "2", "password", "oldest", "last_updated", "2026-11-01 00:00:00");
        former("id", "8", "credential_id", "2", "password", "before", "changed_at", "2026-10-01 00:00:00");
        former("id", "9", "credential_id", "3", "password", "oldest", "changed_at", "2026-10-02 00:00:00");

        AdoptedCredential adopted = only(plan().credentials().credentials());
        assertThat(adopted.id()).isEqualTo(1);
        assertThat(adopted.password()).contains(Secret.of("newest"));
        assertThat(adopted.history())
                .extracting(Former::password, former -> former.changedAt().toString(), Former::changedBy)
                .containsExactlyInAnyOrder(
                        tuple(Secret.of("before"), "2026-10-01T00:00:00Z", "SYNC"),
                        tuple(Secret.of("oldest"), "2026-10-02T00:00:00Z", "SYNC"),
                        tuple(Secret.of("middle"), "2026-11-03T00:00:00Z", "SYSTEM"));
        assertThat(adopted.history()).extracting(Former::id).containsExactlyInAnyOrder(8L, 9L, 10L);
        assertThat(count(Kind.CREDENTIALS)).isEqualTo(new Count(Kind.CREDENTIALS, 3, 1, 2, 0, 0));
        assertThat(remarks("root@esx1.lab (SSH, SDDC Manager)")).hasSize(1);
    }

    @Test
    void namesOfHostsThatDifferOnlyInCaseOrBlanksAreDuplicates() {
        environment("id", "1", "name", "Lab");
        credential("id", "1", "hostname", "ESX1.Lab", "password", "old", "last_updated", "2026-11-01 00:00:00");
        credential("id", "2", "hostname", " esx1.lab", "password", "new", "last_updated", "2026-11-02 00:00:00");
        former("id", "8", "credential_id", "1", "password", "before");

        AdoptedCredential adopted = only(plan().credentials().credentials());
        assertThat(adopted.identity().hostname()).isEqualTo("esx1.lab");
        assertThat(adopted.password()).contains(Secret.of("new"));
        assertThat(adopted.history())
                .extracting(Former::password)
                .containsExactlyInAnyOrder(Secret.of("before"), Secret.of("old"));
    }

    @Test
    void theNewestPasswordCountsEvenWhenTheNewestRowHasNone() {
        environment("id", "1", "name", "Lab");
        credential("id", "1", "password", "known", "last_updated", "2026-11-01 00:00:00");
        credential("id", "2", "password", "", "last_updated", "2026-11-02 00:00:00");

        AdoptedCredential adopted = only(plan().credentials().credentials());
        assertThat(adopted.password()).contains(Secret.of("known"));
        assertThat(adopted.history()).isEmpty();
    }

    @Test
    void theSameAccountOfAnotherSourceOrTypeIsNoDuplicate() {
        environment("id", "1", "name", "Lab");
        credential("id", "1", "source", "VCF_INSTALLER");
        credential("id", "2", "source", "sddc manager");
        credential("id", "3", "credential_type", "API");

        assertThat(plan().credentials().credentials()).hasSize(3);
    }

    @Test
    void aSourceThatIsNotSaidIsTheOneThatIsConfigured() {
        environment("id", "1", "name", "Lab", "installer_host", "vcf.lab");
        environment("id", "2", "name", "Both", "installer_host", "vcf.lab", "manager_host", "sddc.lab");
        credential("id", "1", "source", null);
        credential("id", "2", "environment_id", "2", "source", "elsewhere");

        assertThat(plan().credentials().credentials())
                .extracting(credential -> credential.identity().source())
                .containsExactly(Source.VCF_INSTALLER, Source.SDDC_MANAGER);
    }

    @Test
    void whatBelongsToNothingIsSetAsideAndNeverShownUnderAnother() {
        environment("id", "1", "name", "Lab");
        credential("id", "1", "password", "mine");
        credential("id", "2", "environment_id", "77", "password", "of a lost environment");
        former("id", "1", "credential_id", "99", "password", "of a lost credential");
        former("id", "2", "credential_id", null, "password", "of none");
        former("id", "3", "credential_id", "98", "password", "");

        assertThat(only(plan().credentials().credentials()).history()).isEmpty();
        assertThat(plan().credentials().setAside())
                .extracting(SetAside::password)
                .containsExactlyInAnyOrder(
                        Secret.of("of a lost environment"), Secret.of("of a lost credential"), Secret.of("of none"));
        assertThat(count(Kind.FORMER_PASSWORDS)).isEqualTo(new Count(Kind.FORMER_PASSWORDS, 3, 0, 0, 2, 1));
        assertThat(count(Kind.CREDENTIALS)).isEqualTo(new Count(Kind.CREDENTIALS, 2, 1, 0, 1, 0));
    }

    @Test
    void textsAreCutToOurColumnsAndRemarked() {
        environment("id", "1", "name", "Lab");
        credential("id", "1", "hostname", "h".repeat(300), "account_type", "nul\0here", "domain_name", null);

        AdoptedCredential adopted = only(plan().credentials().credentials());
        assertThat(adopted.identity().hostname()).hasSize(255);
        assertThat(adopted.accountType()).isEqualTo("nul here");
        assertThat(adopted.domainName()).isEmpty();
        assertThat(plan().remarks()).hasSize(3);
    }

    @Test
    void aRowWithAnIdThatCannotBeUsedGetsAnother() {
        environment("id", "-3", "name", "Negative");
        environment("id", "9223372036854775807", "name", "Huge");
        environment("id", "4", "name", "Lab");
        credential("id", "1", "environment_id", "9223372036854775807");

        assertThat(plan().environments())
                .extracting(AdoptedEnvironment::name, AdoptedEnvironment::id)
                .containsExactlyInAnyOrder(tuple("Negative", 5L), tuple("Lab", 4L), tuple("Huge", 6L));
        assertThat(only(plan().credentials().credentials()).identity().environmentId())
                .isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22 10:49:02.743038, 2026-11-22T10:49:02.743Z",
        "2026-11-22 10:49:02, 2026-11-22T10:49:02Z",
        "2026-11-22T10:49:02Z, 2026-11-22T10:49:02Z",
        "2026-11-22 10:49:02+02:00, 2026-11-22T08:49:02Z",
        "yesterday,",
        "1969-12-31 23:59:59,",
        "2026-13-01 00:00:00,"
    })
    void timesAreUtcWithoutSayingSo(String stored, Instant time) {
        assertThat(Times.parse(stored)).isEqualTo(Optional.ofNullable(time));
    }

    @Test
    void noSecretIsInWhatPrintsAPlan() {
        environment("id", "1", "name", "Lab", "manager_password", "MARKER");
        credential("id", "1", "password", "MARKER");
        credential("id", "2", "environment_id", "9", "password", "MARKER");
        former("id", "1", "credential_id", "1", "password", "MARKER");

        assertThat(plan().toString()).doesNotContain("MARKER");
    }

    private Plan plan() {
        return Plan.of(new Original(users, environments, credentials, history), NOW);
    }

    private Count count(Kind kind) {
        return plan().counts().stream()
                .filter(count -> count.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<String> remarks(String subject) {
        return plan().remarks().stream()
                .filter(remark -> remark.subject().equals(subject))
                .map(Remark::remark)
                .toList();
    }

    private static <T> T only(List<T> rows) {
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private void user(String... columns) {
        users.add(row(
                Map.of("id", Integer.toString(users.size() + 1), "password_hash", OriginalFile.ALICE_HASH), columns));
    }

    private void environment(String... columns) {
        environments.add(row(Map.of("id", Integer.toString(environments.size() + 1)), columns));
    }

    private void credential(String... columns) {
        credentials.add(row(
                Map.of(
                        "environment_id",
                        "1",
                        "hostname",
                        "esx1.lab",
                        "username",
                        "root",
                        "credential_type",
                        "SSH",
                        "source",
                        "SDDC_MANAGER",
                        "last_updated",
                        "2026-11-01 00:00:00"),
                columns));
    }

    private void former(String... columns) {
        history.add(row(Map.of("changed_by", "SYNC", "changed_at", "2026-10-01 00:00:00"), columns));
    }

    /** The usual values and these, in pairs of a column and its value; {@code null} takes a value away. */
    private static Row row(Map<String, String> usual, String... columns) {
        var values = new HashMap<>(usual);
        for (int index = 0; index < columns.length; index += 2) {
            values.put(columns[index], columns[index + 1]);
        }
        values.values().removeIf(value -> value == null);
        return new Row(values);
    }
}
