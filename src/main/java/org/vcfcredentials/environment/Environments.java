package org.vcfcredentials.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.VcfEndpoint;

/** The managed environments: list, create, change, delete, and the endpoint to reach a source with. */
@ApplicationScoped
public class Environments {
    /** All environments by name, ignoring case. */
    public List<EnvironmentSummary> list() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** One environment; {@link org.vcfcredentials.platform.NotFoundException} when there is none. */
    public EnvironmentSummary summary(long id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** A draft to edit an environment with: everything but the passwords. */
    public EnvironmentDraft draft(long id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Creates an environment and tells its id.
     *
     * @throws org.vcfcredentials.platform.InvalidInputException when a rule is broken or the name is taken
     */
    @Transactional
    public long create(EnvironmentDraft draft, Actor actor) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Changes an environment; empty passwords keep the stored ones, a changed host asks for the password again.
     *
     * @throws org.vcfcredentials.platform.InvalidInputException when a rule is broken or the name is taken
     */
    @Transactional
    public void change(long id, EnvironmentDraft draft, Actor actor) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Deletes an environment with its credentials, history, schedules and timers. */
    @Transactional
    public void delete(long id, Actor actor) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The endpoint of a configured source, with its password; empty when it is not configured. */
    public java.util.Optional<VcfEndpoint> endpoint(long id, Source source) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * The endpoint a draft describes, for testing it before it is saved; the stored password of environment {@code id} (0 for a
     * new one) is used when the draft has none and host and user name are unchanged.
     *
     * @throws org.vcfcredentials.platform.InvalidInputException when the draft's connection breaks a rule
     */
    public VcfEndpoint endpoint(long id, Source source, EnvironmentDraft draft) {
        throw new UnsupportedOperationException("not built yet");
    }
}
