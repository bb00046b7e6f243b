package org.vcfcredentials.environment;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.InMemoryAudit;
import org.vcfcredentials.crypto.TestKeyring;
import org.vcfcredentials.crypto.Vault;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.database.TestDatabase;

/** The environments on a database of a test: a real file and real keys. */
public final class EnvironmentFixture implements AutoCloseable {
    /** Who acts in tests. */
    public static final Actor ADMIN = new Actor("admin", "192.0.2.7", "test");

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private final TestDatabase database;
    private final Clock clock;
    private final Vault vault;
    private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();
    private final ReentrantLock writer = new ReentrantLock();
    private final InMemoryAudit audit = new InMemoryAudit();
    private final FakeEvents events = new FakeEvents();

    /** On a new database in {@code directory}. */
    public EnvironmentFixture(Path directory, Clock clock) {
        this.database = new TestDatabase(directory);
        this.clock = clock;
        this.vault = TestKeyring.vault(database, directory);
    }

    /** The database. */
    public TestDatabase database() {
        return database;
    }

    /** What was audited. */
    public InMemoryAudit audit() {
        return audit;
    }

    /** What seals. */
    public Vault vault() {
        return vault;
    }

    /** Remembers what was fired. */
    public Event<EnvironmentChanged> changes() {
        return events;
    }

    /** How many changes were fired. */
    public int firedChanges() {
        return events.fired().size();
    }

    /** The plans of checks of expirations as the container would hand them out. */
    public ExpirationPlans expirationPlans() {
        return new ExpirationPlans(entityManager(), Duration.ofDays(1), clock) {
            @Override
            public boolean claim(long environmentId, boolean due) {
                return inTransaction(() -> super.claim(environmentId, due));
            }
        };
    }

    FakeEvents events() {
        return events;
    }

    /** The service on this entity manager. */
    public Environments environments(EntityManager entityManager) {
        var secrets = new ConnectionSecrets(vault);
        var store = new EnvironmentStore(entityManager, new DraftRules(VALIDATOR), secrets, clock);
        return new Environments(entityManager, store, secrets, audit, events);
    }

    /** Many environments at once, as the container would hand them out. */
    public EnvironmentCopies copies() {
        var secrets = new ConnectionSecrets(vault);
        var store = new EnvironmentStore(entityManager(), new DraftRules(VALIDATOR), secrets, clock);
        return new EnvironmentCopies(environments(entityManager()), store, secrets, audit) {
            @Override
            public List<Long> createAll(List<PlacedDraft> drafts, Actor actor) {
                return inTransaction(() -> super.createAll(drafts, actor));
            }
        };
    }

    /** The schedules on this entity manager. */
    public Schedules schedules(EntityManager entityManager) {
        return new Schedules(entityManager);
    }

    /** The outcomes on this entity manager. */
    public SyncOutcomes outcomes(EntityManager entityManager) {
        return new SyncOutcomes(entityManager);
    }

    /** An entity manager as a container injects it: of the transaction under way in this thread, or else a new one each time. */
    public EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    EntityManager target = Optional.ofNullable(CURRENT.get()).orElseGet(database::entityManager);
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /** What {@code @Transactional} does to {@link #entityManager()}. */
    public <T> T inTransaction(Supplier<T> work) {
        return write(entityManager -> {
            CURRENT.set(entityManager);
            try {
                return work.get();
            } finally {
                CURRENT.remove();
            }
        });
    }

    /** One at a time, as the pool of the one writer sees to. */
    private <T> T write(Function<EntityManager, T> work) {
        writer.lock();
        try {
            return database.inTransaction(work);
        } finally {
            writer.unlock();
        }
    }

    /** The schedules as the container would hand them out. */
    public Schedules schedules() {
        return new Schedules(entityManager()) {
            @Override
            public boolean claim(SourceKey key, String holder, Instant now, Instant until, boolean due) {
                return inTransaction(() -> super.claim(key, holder, now, until, due));
            }
        };
    }

    /** Does something with the environments, in a transaction. */
    public void change(Consumer<Environments> work) {
        write(entityManager -> {
            work.accept(environments(entityManager));
            return true;
        });
    }

    /** Asks the environments something, outside any transaction. */
    public <T> T read(Function<Environments, T> question) {
        try (EntityManager entityManager = database.entityManager()) {
            return question.apply(environments(entityManager));
        }
    }

    /** Creates one and tells its id. */
    public long create(EnvironmentDraft draft) {
        return write(entityManager -> environments(entityManager).create(draft, ADMIN));
    }

    /** A valid draft with both sources. */
    public static EnvironmentDraft draft(String name) {
        var draft = new EnvironmentDraft();
        draft.setName(name);
        fill(draft.getInstaller(), "installer.lab.example");
        fill(draft.getManager(), "sddc-manager.lab.example");
        return draft;
    }

    private static void fill(ConnectionDraft connection, String host) {
        connection.setHost(host);
        connection.setUsername("admin@local");
        connection.setPassword(Secret.of("secret of " + host));
    }

    @Override
    public void close() {
        database.close();
    }
}
