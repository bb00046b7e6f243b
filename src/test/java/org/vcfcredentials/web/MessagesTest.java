package org.vcfcredentials.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vcfcredentials.account.Scope;
import org.vcfcredentials.account.password.PasswordStrength;
import org.vcfcredentials.adoption.Kind;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.credential.CredentialState;
import org.vcfcredentials.environment.EnvironmentSort;
import org.vcfcredentials.environment.EnvironmentState;
import org.vcfcredentials.environment.SyncStatus;
import org.vcfcredentials.sync.SourceProgress;
import org.vcfcredentials.web.faces.Notices;

class MessagesTest {
    private static final Pattern IN_PAGES = Pattern.compile("text\\['([\\w.]+[\\w])'\\]");
    private static final Pattern IN_CODE = Pattern.compile("\"([a-z]+[A-Za-z]*\\.[A-Za-z.]+)\"");
    private static final List<String> COMPOSED = List.of(
            "settings.",
            "certificate.help.",
            "scheduler.",
            "status.",
            "dashboard.sort.",
            "figure.",
            "sync.phase.",
            "history.by.",
            "adoption.kind.",
            "audit.action.",
            "keys.use.",
            "scope.",
            "strength.",
            "user.deed.",
            "user.done.",
            "user.question.",
            "jakarta.faces.");

    private final Set<String> keys =
            ResourceBundle.getBundle("org.vcfcredentials.web.messages").keySet();

    @Test
    void everyTextThatAPageAsksForIsThere() throws IOException {
        assertThat(keys).containsAll(used("src/main/webapp", ".xhtml", IN_PAGES));
    }

    @Test
    void noTextIsLeftOver() throws IOException {
        Collection<String> used = used("src/main/webapp", ".xhtml", IN_PAGES);
        used.addAll(used("src/main/java/org/vcfcredentials/web", ".java", IN_CODE));

        assertThat(keys)
                .filteredOn(key -> COMPOSED.stream().noneMatch(key::startsWith))
                .isSubsetOf(used);
    }

    @Test
    void everyStatusAndPhaseHasAWord() {
        assertThat(SyncStatus.values()).allSatisfy(status -> assertThat(keys).contains("status." + status));
        assertThat(EnvironmentState.values())
                .allSatisfy(state -> assertThat(keys).contains("status." + state));
        assertThat(CredentialState.values())
                .allSatisfy(state -> assertThat(keys).contains("figure." + state));
        assertThat(EnvironmentSort.values()).allSatisfy(sort -> assertThat(keys).contains("dashboard.sort." + sort));
        assertThat(SourceProgress.Phase.values())
                .allSatisfy(phase -> assertThat(keys).contains("sync.phase." + phase));
        assertThat(Kind.values()).allSatisfy(kind -> assertThat(keys).contains("adoption.kind." + kind));
        assertThat(keys).contains("history.by.SYNC", "history.by.MANUAL", "history.by.SYSTEM");
    }

    @Test
    void everythingThatIsDoneToUsersHasItsWords() {
        assertThat(UserDeed.values())
                .allSatisfy(deed ->
                        assertThat(keys).contains("user.deed." + deed, "user.done." + deed, "user.question." + deed));
    }

    @Test
    void everyStrengthAndEveryScopeOfTokensHasAWord() {
        assertThat(PasswordStrength.values())
                .allSatisfy(strength -> assertThat(keys).contains("strength." + strength));
        assertThat(Scope.values())
                .filteredOn(Scope::isGrantable)
                .allSatisfy(scope -> assertThat(keys).contains("scope." + scope));
    }

    @Test
    void everyActionThatIsAuditedHasAWord() {
        assertThat(AuditAction.values()).allSatisfy(action -> assertThat(keys).contains("audit.action." + action));
    }

    @Test
    void theQuestionBeforeDeletingCounts() {
        Notices notices = new Notices();

        assertThat(notices.text("delete.question", "Lab")).isEqualTo("Delete Lab? This cannot be undone.");
        assertThat(notices.text("delete.credentials", 1527L)).isEqualTo("1,527 credentials, retired ones counted");
        assertThat(notices.text("delete.former", 1L)).isEqualTo("1 former password in their histories");
        assertThat(notices.text("delete.schedules", 0L)).isEqualTo("no scheduled sync");
    }

    private static Set<String> used(String directory, String suffix, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(directory))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .flatMap(MessagesTest::lines)
                    .flatMap(line -> pattern.matcher(line).results())
                    .map((MatchResult match) -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
