package org.vcfcredentials.credential;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.crypto.UnreadableSecretException;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.platform.Page;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.vcf.CredentialFacts;
import org.vcfcredentials.vcf.Source;

/** Credentials of one environment (id 1) without a database; remembers what was asked and what was revealed. */
public class InMemoryCredentials extends Credentials {
    /** When every password was last changed. */
    public static final Instant UPDATED = Instant.parse("2026-03-29T01:30:05Z");

    private static final ReplacingRun RUN = new ReplacingRun(9, "timer", UPDATED);

    /** What was asked of {@link #find}. */
    public final List<CredentialQuery> queries = new ArrayList<>();

    /** What was asked of {@link #revealAll}. */
    public final List<RevealRequest> revealRequests = new ArrayList<>();

    /** One line per audit entry: user, action, id. */
    public final List<String> audited = new ArrayList<>();

    /** Whether writing the audit fails. */
    public boolean auditBroken;

    /** After how many credentials {@link #revealAll} breaks. */
    public int breaksAfter = Integer.MAX_VALUE;

    private final List<RevealedCredential> credentials = new ArrayList<>();

    /** Adds a credential with the next id, counted from 1. */
    public void add(String hostname, Optional<String> password) {
        credentials.add(
                new RevealedCredential(summary(hostname, password.isPresent()), password.map(Secret::of), List.of()));
    }

    /** Adds one whose password does not open. */
    public void addUnreadable(String hostname) {
        credentials.add(RevealedCredential.unreadable(summary(hostname, true), List.of()));
    }

    private CredentialSummary summary(String hostname, boolean hasPassword) {
        long id = credentials.size() + 1L;
        return new CredentialSummary(
                id,
                1,
                "Lab",
                hostname,
                "root",
                "SSH",
                "USER",
                "ESXI",
                "wld-1",
                Source.SDDC_MANAGER,
                UPDATED,
                hasPassword,
                false,
                true,
                Optional.empty(),
                "",
                CredentialFacts.NONE);
    }

    @Override
    public Page<CredentialSummary> find(CredentialQuery query) {
        query.filter().environmentId().ifPresent(InMemoryCredentials::environment);
        queries.add(query);
        List<CredentialSummary> rows = credentials.stream()
                .skip(query.first())
                .limit(query.size())
                .map(RevealedCredential::credential)
                .toList();
        return new Page<>(rows, credentials.size());
    }

    @Override
    public CredentialHistory history(long credentialId, Actor actor) {
        RevealedCredential credential = credential(credentialId);
        audit(actor, AuditAction.HISTORY_VIEWED, credentialId);
        return new CredentialHistory(
                credential.credential(),
                List.of(new FormerPassword(70, UPDATED.minusSeconds(60), UPDATED, "SYNC", Optional.of(RUN))));
    }

    @Override
    public Optional<Secret> reveal(long credentialId, Actor actor, AuditAction action) {
        RevealedCredential credential = credential(credentialId);
        audit(actor, action, credentialId);
        if (credential.unreadable()) {
            throw new UnreadableSecretException("The secret in row " + credentialId + " does not open.", null);
        }
        return credential.password();
    }

    @Override
    public Secret revealFormer(long formerId, Actor actor) {
        if (formerId != 70) {
            throw new NotFoundException("former password", formerId);
        }
        audit(actor, AuditAction.HISTORY_REVEAL, formerId);
        return Secret.of("former-secret");
    }

    @Override
    public void revealAll(RevealRequest request, Actor actor, Consumer<RevealedCredential> sink) {
        request.filter().environmentId().ifPresent(InMemoryCredentials::environment);
        revealRequests.add(request);
        audit(actor, request.action(), request.filter().environmentId().orElse(0L));
        for (int index = 0; index < credentials.size(); index++) {
            if (index >= breaksAfter) {
                throw new IllegalStateException("cannot decrypt");
            }
            sink.accept(credentials.get(index));
        }
    }

    private RevealedCredential credential(long id) {
        if (id < 1 || id > credentials.size()) {
            throw new NotFoundException("credential", id);
        }
        return credentials.get((int) id - 1);
    }

    private static void environment(long id) {
        if (id != 1) {
            throw new NotFoundException("environment", id);
        }
    }

    private void audit(Actor actor, AuditAction action, long id) {
        if (auditBroken) {
            throw new IllegalStateException("disk full");
        }
        audited.add(actor.username() + " " + action + " " + id);
    }
}
