package org.vcfcredentials.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.crypto.UnreadableSecretException;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.UntrustedException;
import org.vcfcredentials.vcf.VcfEndpoint;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfReader;

/** Tries connections that are not saved yet. For admins only: the server connects to an address of their choice. */
@ApplicationScoped
public class ConnectionTests {
    private final Environments environments;
    private final VcfReader reader;
    private final Audit audit;
    private final Executor threads;

    @Inject
    ConnectionTests(Environments environments, VcfReader reader, Audit audit, LookThreads threads) {
        this(environments, reader, audit, (Executor) threads);
    }

    ConnectionTests(Environments environments, VcfReader reader, Audit audit, Executor threads) {
        this.environments = environments;
        this.reader = reader;
        this.audit = audit;
        this.threads = threads;
    }

    /** For the container's proxy. */
    ConnectionTests() {
        this(null, null, null, (Executor) null);
    }

    /**
     * Signs in to a source as a draft says, and asks the cheapest thing that needs the right to read. Audited before it connects.
     *
     * @param id 0 for a new environment, else its stored password may be used
     * @throws InvalidInputException when the draft's connection breaks a rule
     */
    @AdminOnly
    public ConnectionOutcome of(long id, Source source, EnvironmentDraft draft, Actor actor) {
        VcfEndpoint endpoint;
        try {
            endpoint = environments.endpoint(id, source, draft);
        } catch (UnreadableSecretException altered) {
            return ConnectionOutcome.failure(altered.getMessage());
        }
        audit.record(actor, AuditAction.CONNECTION_TESTED, source.label() + " at " + endpoint.host());
        return outcome(endpoint);
    }

    /**
     * As {@link #of}, of new environments, several at a time: every source that has a host, where no rule is broken. Audited before
     * the first, and told in the order of the drafts.
     */
    @AdminOnly
    public List<TestedDraft> ofAll(List<CheckedDraft> drafts, Actor actor) {
        audit.record(actor, AuditAction.CONNECTION_TESTED, "sources of " + drafts.size() + " environments of a file");
        List<Map<Source, CompletableFuture<ConnectionOutcome>>> begun =
                drafts.stream().map(this::begin).toList();
        return IntStream.range(0, drafts.size())
                .mapToObj(index -> new TestedDraft(drafts.get(index), ended(begun.get(index))))
                .toList();
    }

    private Map<Source, CompletableFuture<ConnectionOutcome>> begin(CheckedDraft checked) {
        Map<Source, CompletableFuture<ConnectionOutcome>> begun = new EnumMap<>(Source.class);
        EnvironmentDraft draft = checked.placed().draft();
        for (Source source : Source.values()) {
            if (checked.broken().isEmpty()
                    && !draft.connection(source).getHost().isEmpty()) {
                VcfEndpoint endpoint = environments.endpoint(0, source, draft);
                begun.put(source, CompletableFuture.supplyAsync(() -> outcome(endpoint), threads));
            }
        }
        return begun;
    }

    private static Map<Source, ConnectionOutcome> ended(Map<Source, CompletableFuture<ConnectionOutcome>> begun) {
        Map<Source, ConnectionOutcome> ended = new EnumMap<>(Source.class);
        begun.forEach((source, outcome) -> ended.put(source, outcome.join()));
        return ended;
    }

    private ConnectionOutcome outcome(VcfEndpoint endpoint) {
        try {
            return ConnectionOutcome.success(endpoint.source(), reader.test(endpoint));
        } catch (UntrustedException untrusted) {
            return ConnectionOutcome.untrusted(untrusted);
        } catch (VcfException refusal) {
            return ConnectionOutcome.failure(refusal.getMessage());
        }
    }
}
