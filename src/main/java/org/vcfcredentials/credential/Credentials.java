package org.vcfcredentials.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.platform.Page;
import org.vcfcredentials.platform.Secret;

/**
 * Finding credentials and revealing them. Everything that returns a secret writes the audit first and returns nothing when that
 * fails; unknown ids are a {@link org.vcfcredentials.platform.NotFoundException}.
 */
@ApplicationScoped
public class Credentials {
    /** One page of present credentials; filtering, sorting and paging are done by the database. */
    public Page<CredentialSummary> find(CredentialQuery query) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The values present in a choice column of an environment, sorted. */
    public List<String> values(long environmentId, CredentialColumn column) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The former passwords of a credential: when and by what, not what they were. */
    public CredentialHistory history(long credentialId) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The current password; empty when no source ever told one. {@code action} is REVEAL, COPY or API_REVEAL. */
    public Optional<Secret> reveal(long credentialId, Actor actor, AuditAction action) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** A former password by the id of its history entry. */
    public Secret revealFormer(long formerId, Actor actor) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Hands every present credential of an environment, by host name, with its password to {@code sink}: for exports and for the
     * API with {@code reveal=true}. One audit entry is written before the first is handed over.
     */
    public void revealAll(long environmentId, Actor actor, AuditAction action, Consumer<RevealedCredential> sink) {
        throw new UnsupportedOperationException("not built yet");
    }
}
