package org.vcfcredentials.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.platform.Page;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.VcfEndpoint;

/** The managed environments: list, create, change, delete, and the endpoint to reach a source with. */
@ApplicationScoped
public class Environments {
    private final EntityManager entityManager;
    private final EnvironmentStore store;
    private final ConnectionSecrets secrets;
    private final Audit audit;
    private final Event<EnvironmentChanged> changes;

    @Inject
    Environments(
            EntityManager entityManager,
            EnvironmentStore store,
            ConnectionSecrets secrets,
            Audit audit,
            Event<EnvironmentChanged> changes) {
        this.entityManager = entityManager;
        this.store = store;
        this.secrets = secrets;
        this.audit = audit;
        this.changes = changes;
    }

    /** For the container's proxy. */
    Environments() {
        this(null, null, null, null, null);
    }

    /** All environments by name, ignoring case. */
    public List<EnvironmentSummary> list() {
        return new SummaryQuery(entityManager).all();
    }

    /** One page of the environments that match; {@code first} counts from 0. */
    public Page<EnvironmentSummary> find(EnvironmentFilter filter, int first, int size) {
        var search = new EnvironmentSearch(filter);
        List<Long> ids = search.ids(entityManager, first, size);
        return new Page<>(new SummaryQuery(entityManager).these(ids), search.total(entityManager));
    }

    /** How many of all environments are in which state. */
    public Map<EnvironmentState, Long> figures() {
        return new FigureQuery(entityManager).now();
    }

    /** One environment; {@link NotFoundException} when there is none. */
    public EnvironmentSummary summary(long id) {
        return new SummaryQuery(entityManager).one(id).orElseThrow(() -> EnvironmentStore.missing(id));
    }

    /** The name of an environment; {@link NotFoundException} when there is none. */
    public String name(long id) {
        return entityManager
                .createQuery("SELECT e.name FROM Environment e WHERE e.id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> EnvironmentStore.missing(id));
    }

    /** A draft to edit an environment with: everything but the passwords. */
    public EnvironmentDraft draft(long id) {
        return summary(id).toDraft();
    }

    /** A draft of an environment like another one: without the passwords, and with a name that is free. */
    public EnvironmentDraft duplicate(long id) {
        EnvironmentDraft draft = draft(id);
        draft.setVersion(0);
        draft.setName(FreeName.of(draft.getName(), list()));
        return draft;
    }

    /** How much goes with an environment; {@link NotFoundException} when there is none. */
    public Deletion deletion(long id) {
        return new DeletionQuery(entityManager).of(summary(id));
    }

    /**
     * Creates an environment and tells its id.
     *
     * @throws InvalidInputException when a rule is broken or the name is taken
     */
    @AdminOnly
    @Transactional
    public long create(EnvironmentDraft draft, Actor actor) {
        long id = store.create(draft);
        audit.record(actor, AuditAction.ENVIRONMENT_CREATED, "environment " + draft.getName());
        changes.fire(new EnvironmentChanged(id));
        return id;
    }

    /**
     * Changes an environment; empty passwords keep the stored ones, a changed host or user name asks for the password again.
     *
     * @throws InvalidInputException when a rule is broken, the name is taken, or it was changed since the draft was made
     */
    @AdminOnly
    @Transactional
    public void change(long id, EnvironmentDraft draft, Actor actor) {
        store.change(id, draft);
        audit.record(actor, AuditAction.ENVIRONMENT_CHANGED, "environment " + draft.getName());
        changes.fire(new EnvironmentChanged(id));
    }

    /**
     * Switches the timer of a source on or off; everything else stays.
     *
     * @throws InvalidInputException when somebody else changes the environment at the same moment
     */
    @AdminOnly
    @Transactional
    public void schedule(SourceKey key, boolean enabled, Actor actor) {
        EnvironmentDraft draft = draft(key.environmentId());
        draft.connection(key.source()).setSyncEnabled(enabled);
        store.change(key.environmentId(), draft);
        audit.record(
                actor,
                AuditAction.SCHEDULE_CHANGED,
                key.source().label() + " of environment " + draft.getName() + (enabled ? ": on" : ": off"));
        changes.fire(new EnvironmentChanged(key.environmentId()));
    }

    /** Lets timers read the sources again that had refused our password; tells whether any was paused. */
    @AdminOnly
    @Transactional
    public boolean resume(long id, Actor actor) {
        return resume(id, EnumSet.allOf(Source.class), "", actor);
    }

    /** As {@link #resume(long, Actor)}, of one source: the password of the other may still be the wrong one. */
    @AdminOnly
    @Transactional
    public boolean resume(SourceKey key, Actor actor) {
        return resume(
                key.environmentId(), EnumSet.of(key.source()), key.source().label() + " of ", actor);
    }

    private boolean resume(long id, Set<Source> sources, String which, Actor actor) {
        Optional<String> resumed = store.resume(id, sources);
        resumed.ifPresent(name -> {
            audit.record(actor, AuditAction.SYNC_RESUMED, which + "environment " + name);
            changes.fire(new EnvironmentChanged(id));
        });
        return resumed.isPresent();
    }

    /** Deletes an environment with its credentials, history, schedules and timers. */
    @AdminOnly
    @Transactional
    public void delete(long id, Actor actor) {
        String name = store.delete(id);
        audit.record(actor, AuditAction.ENVIRONMENT_DELETED, "environment " + name);
        changes.fire(new EnvironmentChanged(id));
    }

    /** The endpoint of a configured source, with its password; empty when it is not configured. */
    public Optional<VcfEndpoint> endpoint(long id, Source source) {
        Environment environment = store.find(id);
        boolean reachable = environment.connection(source).configured()
                && environment.connection(source).hasPassword();
        return reachable ? Optional.of(secrets.endpoint(environment, source)) : Optional.empty();
    }

    /**
     * The endpoint a draft describes, for testing it before it is saved; the stored password of environment {@code id} (0 for a
     * new one) is used when the draft has none and host and user name are unchanged.
     *
     * @throws InvalidInputException when the draft's connection breaks a rule
     */
    @AdminOnly
    public VcfEndpoint endpoint(long id, Source source, EnvironmentDraft draft) {
        Optional<Environment> stored = store.requireReachable(id, source, draft);
        return secrets.endpoint(stored, source, draft.connection(source));
    }
}
