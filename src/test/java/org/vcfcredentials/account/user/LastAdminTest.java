package org.vcfcredentials.account.user;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.account.Role;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.TestAudit;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.database.TestDatabase;

/** Two admins take each other's rights away at the same moment, a hundred times, in one database file, even with two writers. */
class LastAdminTest {
    private static final int RACES = 100;
    private static final Actor SOMEBODY = new Actor("somebody", "192.0.2.7", "Test");

    @TempDir
    Path directory;

    private final CyclicBarrier start = new CyclicBarrier(2);
    private ExecutorService threads;
    private TestDatabase database;

    @BeforeEach
    void open() {
        threads = Executors.newFixedThreadPool(2);
        database = new TestDatabase(directory);
        database.doInTransaction(entityManager -> List.of("alice", "bob.b").forEach(name -> {
            var user = new User(name, Role.ADMIN, Instant.EPOCH);
            user.setPassword("hash", false, Instant.EPOCH);
            entityManager.persist(user);
        }));
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        database.close();
    }

    @Test
    void oneAdminAlwaysRemains() throws Exception {
        for (int race = 0; race < RACES; race++) {
            boolean demote = race % 2 == 0;
            Future<Boolean> first = threads.submit(attempt("alice", demote));
            Future<Boolean> second = threads.submit(attempt("bob.b", demote));

            assertThat(List.of(first.get(), second.get())).as("race %d", race).contains(true, false);
            assertThat(admins()).as("race %d", race).isEqualTo(1);
            restore();
        }
    }

    private Callable<Boolean> attempt(String victim, boolean demote) {
        return () -> {
            start.await();
            try {
                database.doInTransaction(entityManager -> {
                    var store = new UserStore(
                            entityManager, TestAudit.on(entityManager, Clock.systemUTC()), Clock.systemUTC());
                    long id = store.find(victim).orElseThrow().id();
                    store.change(id, demote ? UserChange.of(Role.READONLY) : UserChange.of(false), SOMEBODY);
                });
                return true;
            } catch (InvalidInputException last) {
                return false;
            } catch (PersistenceException busy) {
                return false;
            }
        };
    }

    private long admins() {
        return database.inTransaction(entityManager -> entityManager
                .createQuery("SELECT COUNT(u) FROM User u WHERE u.role = :admin AND u.disabledAt IS NULL", Long.class)
                .setParameter("admin", Role.ADMIN)
                .getSingleResult());
    }

    private void restore() {
        database.doInTransaction(entityManager -> entityManager
                .createQuery("SELECT u FROM User u", User.class)
                .getResultList()
                .forEach(user -> {
                    user.setRole(Role.ADMIN, Instant.EPOCH);
                    user.setEnabled(true, Instant.EPOCH);
                }));
    }
}
