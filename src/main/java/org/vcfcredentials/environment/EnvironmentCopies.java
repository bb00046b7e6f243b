package org.vcfcredentials.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.RequiresScope;
import org.vcfcredentials.account.Scope;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.vcf.Source;

/** Many environments at once: out of this installation, and into it. */
@ApplicationScoped
public class EnvironmentCopies {
    private static final int MOST_PROBLEMS = 100;

    private final Environments environments;
    private final EnvironmentStore store;
    private final ConnectionSecrets secrets;
    private final Audit audit;

    @Inject
    EnvironmentCopies(Environments environments, EnvironmentStore store, ConnectionSecrets secrets, Audit audit) {
        this.environments = environments;
        this.store = store;
        this.secrets = secrets;
        this.audit = audit;
    }

    /** For the container's proxy. */
    EnvironmentCopies() {
        this(null, null, null, null);
    }

    /**
     * What was configured, without passwords; audited.
     *
     * @param ids which ones; empty for all
     * @throws NotFoundException when there is no such environment
     */
    @AdminOnly
    public List<EnvironmentDraft> withoutPasswords(Set<Long> ids, Actor actor) {
        List<EnvironmentSummary> chosen = chosen(ids);
        audit.record(actor, AuditAction.EXPORT, subject(ids, chosen) + ", without passwords");
        return chosen.stream().map(EnvironmentSummary::toDraft).toList();
    }

    /**
     * As {@link #withoutPasswords}, with the passwords that the sources are read with. Audited before one is opened.
     *
     * @throws org.vcfcredentials.crypto.UnreadableSecretException when one does not open
     */
    @AdminOnly
    @RequiresScope(Scope.REVEAL)
    public List<EnvironmentDraft> withPasswords(Set<Long> ids, Actor actor) {
        List<EnvironmentSummary> chosen = chosen(ids);
        audit.record(actor, AuditAction.EXPORT, subject(ids, chosen) + ", with passwords");
        return chosen.stream().map(this::withPasswords).toList();
    }

    /** Every rule that the drafts break, each by itself and all together: a name can be taken by another of them. */
    public List<CheckedDraft> check(List<PlacedDraft> drafts) {
        Set<String> taken = environments.list().stream()
                .map(environment -> folded(environment.name()))
                .collect(Collectors.toCollection(HashSet::new));
        List<CheckedDraft> checked = new ArrayList<>();
        for (PlacedDraft placed : drafts) {
            List<BrokenRule> broken = new ArrayList<>(store.broken(placed.draft()));
            String name = placed.draft().getName();
            if (!taken.add(folded(name)) && !name.isEmpty()) {
                broken.add(new BrokenRule(Optional.empty(), "name", "Name is taken by another environment."));
            }
            checked.add(new CheckedDraft(placed, broken));
        }
        return checked;
    }

    /**
     * Creates all of them or none, and tells their ids in the same order.
     *
     * @throws InvalidInputException when one breaks a rule; up to 100 lines, each with its place
     */
    @AdminOnly
    @Transactional
    public List<Long> createAll(List<PlacedDraft> drafts, Actor actor) {
        List<String> problems =
                check(drafts).stream().flatMap(each -> each.problems().stream()).toList();
        if (!problems.isEmpty()) {
            throw new InvalidInputException(shortened(problems));
        }
        return drafts.stream()
                .map(placed -> environments.create(placed.draft(), actor))
                .toList();
    }

    /** The first hundred lines, and how many more there are. */
    public static List<String> shortened(List<String> problems) {
        if (problems.size() <= MOST_PROBLEMS) {
            return problems;
        }
        List<String> first = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
        first.add("And " + (problems.size() - MOST_PROBLEMS) + " more.");
        return first;
    }

    private List<EnvironmentSummary> chosen(Set<Long> ids) {
        List<EnvironmentSummary> chosen = environments.list().stream()
                .filter(environment -> ids.isEmpty() || ids.contains(environment.id()))
                .toList();
        Set<Long> missing = new HashSet<>(ids);
        chosen.forEach(environment -> missing.remove(environment.id()));
        missing.stream().findFirst().ifPresent(id -> {
            throw EnvironmentStore.missing(id);
        });
        return chosen;
    }

    private EnvironmentDraft withPasswords(EnvironmentSummary summary) {
        EnvironmentDraft draft = summary.toDraft();
        Environment environment = store.find(summary.id());
        for (Source source : Source.values()) {
            if (environment.connection(source).hasPassword()) {
                draft.connection(source)
                        .setPassword(secrets.endpoint(environment, source).password());
            }
        }
        return draft;
    }

    private static String subject(Set<Long> ids, List<EnvironmentSummary> chosen) {
        if (ids.isEmpty()) {
            return "configuration of all environments";
        }
        return "configuration of "
                + chosen.stream().map(EnvironmentSummary::name).collect(Collectors.joining(", "));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
