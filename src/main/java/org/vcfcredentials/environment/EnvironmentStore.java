package org.vcfcredentials.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.platform.database.UniqueViolation;
import org.vcfcredentials.vcf.Source;

/** Puts valid drafts into the database, within the caller's transaction. */
@ApplicationScoped
class EnvironmentStore {
    private final EntityManager entityManager;
    private final DraftRules rules;
    private final ConnectionSecrets secrets;
    private final Clock clock;

    @Inject
    EnvironmentStore(EntityManager entityManager, DraftRules rules, ConnectionSecrets secrets, Clock clock) {
        this.entityManager = entityManager;
        this.rules = rules;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** For the container's proxy. */
    EnvironmentStore() {
        this(null, null, null, null);
    }

    Environment find(long id) {
        return Optional.ofNullable(entityManager.find(Environment.class, id)).orElseThrow(() -> missing(id));
    }

    long create(EnvironmentDraft draft) {
        rules.require(draft, Optional.empty());
        var environment = new Environment(clock.instant());
        save(environment, draft);
        return environment.id();
    }

    void change(long id, EnvironmentDraft draft) {
        Environment environment = find(id);
        if (draft.getVersion() != 0 && draft.getVersion() != environment.version()) {
            throw changedMeanwhile();
        }
        rules.require(draft, Optional.of(environment));
        save(environment, draft);
    }

    /** The rules that a draft of a new environment breaks; whether its name is free is not among them. */
    List<BrokenRule> broken(EnvironmentDraft draft) {
        return rules.broken(draft, Optional.empty());
    }

    /** Lets timers read these sources again; tells the name, or nothing when none was paused. */
    Optional<String> resume(long id, Set<Source> sources) {
        Environment environment = find(id);
        return environment.resume(sources, clock.instant()) ? Optional.of(environment.name()) : Optional.empty();
    }

    /** Tells the name of what it deleted. */
    String delete(long id) {
        Environment environment = find(id);
        entityManager.remove(environment);
        entityManager.flush();
        return environment.name();
    }

    /** The environment with the id, none for 0, after checking that the draft's connection can be tested. */
    Optional<Environment> requireReachable(long id, Source source, EnvironmentDraft draft) {
        Optional<Environment> stored = id == 0 ? Optional.empty() : Optional.of(find(id));
        rules.requireReachable(source, draft, stored);
        return stored;
    }

    private void save(Environment environment, EnvironmentDraft draft) {
        requireFreeName(environment, draft.getName());
        environment.change(draft, clock.instant());
        try {
            entityManager.persist(environment);
            secrets.seal(environment, draft);
            entityManager.flush();
        } catch (OptimisticLockException overtaken) {
            throw changedMeanwhile();
        } catch (PersistenceException refused) {
            throw UniqueViolation.isCauseOf(refused) ? nameTaken(draft.getName()) : refused;
        }
    }

    private void requireFreeName(Environment environment, String name) {
        String others = "SELECT COUNT(e) FROM Environment e WHERE LOWER(e.name) = :name AND e.id <> :id";
        long taken = entityManager
                .createQuery(others, Long.class)
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .setParameter("id", environment.id())
                .getSingleResult();
        if (taken > 0) {
            throw nameTaken(name);
        }
    }

    static NotFoundException missing(long id) {
        return new NotFoundException("environment", id);
    }

    private static InvalidInputException nameTaken(String name) {
        return new InvalidInputException("Name " + name + " is taken by another environment.");
    }

    private static InvalidInputException changedMeanwhile() {
        return new InvalidInputException(
                "Somebody else changed this environment meanwhile. Open it again and repeat your change.");
    }
}
