package org.vcfcredentials.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.crypto.SecretPlace;
import org.vcfcredentials.crypto.UnreadableSecretException;
import org.vcfcredentials.crypto.Vault;
import org.vcfcredentials.environment.EnvironmentSummary;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.platform.Page;
import org.vcfcredentials.platform.Secret;

/**
 * Finding credentials and revealing them. Everything that returns a secret writes the audit first and returns nothing when that
 * fails; unknown ids are a {@link NotFoundException}.
 */
@ApplicationScoped
public class Credentials {
    /** Where the current password of a credential is sealed for. */
    public static final String PASSWORD = "credentials.password";
    /** Where a former password is sealed for. */
    public static final String FORMER_PASSWORD = "password_history.password";

    private static final int CHUNK = 1_000;
    private static final String SUBJECT = "c.username, c.hostname, c.resourceType, c.environmentId";

    private final EntityManager entityManager;
    private final Environments environments;
    private final Vault vault;
    private final Audit audit;

    @Inject
    Credentials(EntityManager entityManager, Environments environments, Vault vault, Audit audit) {
        this.entityManager = entityManager;
        this.environments = environments;
        this.vault = vault;
        this.audit = audit;
    }

    /** For the container's proxy. */
    Credentials() {
        this(null, null, null, null);
    }

    /** One page of credentials; filtering, sorting and paging are done by the database. */
    public Page<CredentialSummary> find(CredentialQuery query) {
        return new CredentialSearch(query).page(entityManager);
    }

    /** How many of all present credentials are in which state now. */
    public Map<CredentialState, Long> figures() {
        return new FigureQuery(entityManager).at(Instant.now());
    }

    /** The values present in a choice column, of an environment or of all of them, sorted. */
    public List<String> values(Optional<Long> environmentId, CredentialColumn column) {
        if (!column.choice()) {
            throw new IllegalArgumentException(column + " is no choice column");
        }
        Conditions present = new Conditions(new CredentialFilter(environmentId, Map.of(), "", false));
        return present.fill(entityManager.createQuery(
                        "SELECT DISTINCT " + column.expression() + present.text(), Object.class))
                .getResultStream()
                .map(Object::toString)
                .filter(value -> !value.isEmpty())
                .sorted()
                .toList();
    }

    /** The former passwords of a credential: when and by what, not what they were. Who looks at them is audited, too. */
    public CredentialHistory history(long credentialId, Actor actor) {
        Object[] row = single("SELECT c.id, " + SUBJECT + " FROM Credential c WHERE c.id = :id", credentialId)
                .orElseThrow(() -> new NotFoundException("credential", credentialId));
        audit.record(actor, AuditAction.HISTORY_VIEWED, "history of " + subject(row));
        return new CredentialHistory(summary(credentialId), new HistoryQuery(entityManager).former(credentialId));
    }

    /**
     * The current password; empty when no source ever told one. {@code action} is REVEAL, COPY or API_REVEAL.
     *
     * @throws UnreadableSecretException when what is stored does not open, which is audited, too
     */
    public Optional<Secret> reveal(long credentialId, Actor actor, AuditAction action) {
        Object[] row = single("SELECT c.password, " + SUBJECT + " FROM Credential c WHERE c.id = :id", credentialId)
                .orElseThrow(() -> new NotFoundException("credential", credentialId));
        audit.record(actor, action, subject(row));
        return opened(() -> open(PASSWORD, credentialId, row[0]), actor, "password of " + subject(row));
    }

    /**
     * A former password by the id of its history entry.
     *
     * @throws UnreadableSecretException when what is stored does not open, which is audited, too
     */
    public Secret revealFormer(long formerId, Actor actor) {
        String former = "SELECT p.password, " + SUBJECT + " FROM PasswordEntry p JOIN p.credential c WHERE p.id = :id";
        Object[] row = single(former, formerId).orElseThrow(() -> new NotFoundException("former password", formerId));
        String subject = "former password of " + subject(row);
        audit.record(actor, AuditAction.HISTORY_REVEAL, subject);
        return opened(() -> open(FORMER_PASSWORD, formerId, row[0]), actor, subject)
                .orElseThrow();
    }

    /**
     * Hands every credential that was asked for with its password to {@code sink}, by environment and host name: for exports and
     * for the API with {@code reveal=true}. One audit entry, which tells how many, is written before the first is handed over, and
     * another at the end when there were passwords that do not open: these are handed over as such.
     */
    public void revealAll(RevealRequest request, Actor actor, Consumer<RevealedCredential> sink) {
        CredentialFilter filter = request.filter();
        String where = filter.environmentId().map(environments::name).orElse("all environments");
        long rows = CredentialSearch.count(entityManager, filter);
        audit.record(actor, request.action(), request.subject(rows, where));
        var opening = new Opening(vault);
        environmentIds(filter)
                .forEach(id -> new RevealQuery(entityManager, CHUNK, filter.in(id), request.withFormer())
                        .forEachChunk(chunk -> reveal(chunk, request.withFormer(), opening, sink)));
        opening.complaint(where).ifPresent(told -> audit.record(actor, AuditAction.SECRET_UNREADABLE, told));
    }

    private List<Long> environmentIds(CredentialFilter filter) {
        return filter.environmentId()
                .map(List::of)
                .orElseGet(() ->
                        environments.list().stream().map(EnvironmentSummary::id).toList());
    }

    private void reveal(List<Object[]> chunk, boolean withFormer, Opening opening, Consumer<RevealedCredential> sink) {
        List<Long> ids = withFormer ? chunk.stream().map(row -> (Long) row[0]).toList() : List.of();
        Map<Long, List<RevealedPassword>> former =
                ids.isEmpty() ? Map.of() : new FormerQuery(entityManager, opening).of(ids);
        for (Object[] row : chunk) {
            sink.accept(opening.current(
                    SummaryRow.summary(row), row[SummaryRow.WIDTH], former.getOrDefault((Long) row[0], List.of())));
        }
    }

    private Optional<Secret> opened(Supplier<Optional<Secret>> open, Actor actor, String subject) {
        try {
            return open.get();
        } catch (UnreadableSecretException altered) {
            audit.record(actor, AuditAction.SECRET_UNREADABLE, subject);
            throw altered;
        }
    }

    private String subject(Object[] row) {
        return row[1] + "@" + row[2] + " (" + row[3] + ") in " + environments.name((Long) row[4]);
    }

    private Optional<Secret> open(String column, long id, Object sealed) {
        return Optional.ofNullable((byte[]) sealed).map(bytes -> vault.open(new SecretPlace(column, id), bytes));
    }

    /** One credential, without its password. */
    public CredentialSummary summary(long id) {
        return single("SELECT " + SummaryRow.COLUMNS + Conditions.FROM + " AND c.id = :id", id)
                .map(SummaryRow::summary)
                .orElseThrow(() -> new NotFoundException("credential", id));
    }

    private Optional<Object[]> single(String query, long id) {
        return entityManager
                .createQuery(query, Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}
