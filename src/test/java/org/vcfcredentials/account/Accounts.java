package org.vcfcredentials.account;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.TestAudit;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.TestSettings;
import org.vcfcredentials.platform.database.TestDatabase;

/** The component put together as the container would, in one transaction that is never committed. */
final class Accounts implements AutoCloseable {
    final MovableClock clock = new MovableClock();
    final PasswordHasher hasher = new PasswordHasher();
    final EntityManager entityManager;
    final Audit audit;
    final UserStore store;
    final Authenticator authenticator;
    final ApiTokens tokens;

    private final TestDatabase database;

    Accounts(Path directory) {
        database = new TestDatabase(directory);
        entityManager = database.entityManager();
        entityManager.getTransaction().begin();
        audit = TestAudit.on(entityManager, clock);
        store = new UserStore(entityManager, audit, clock);
        authenticator = new Authenticator(store, hasher, new LoginThrottle(clock));
        tokens = new ApiTokens(authenticator, store, audit, clock);
    }

    FirstAdmin firstAdmin(String initialPassword) {
        var settings =
                TestSettings.in(Path.of("/data")).adminPassword(initialPassword).make();
        return new FirstAdmin(store, hasher, settings, clock);
    }

    User add(String username, String password, Role role) {
        var user = new User(username, role, clock.instant());
        user.setPassword(hasher.hash(Secret.of(password)), false, clock.instant());
        entityManager.persist(user);
        entityManager.flush();
        return user;
    }

    Users users(FakeRequest request) {
        return new Users(authenticator, hasher, store, audit, new CurrentUser(request.get()));
    }

    Login login(FakeRequest request) {
        return new Login(authenticator, audit, request.get());
    }

    List<String> audited() {
        return TestAudit.entries(entityManager);
    }

    @Override
    public void close() {
        entityManager.getTransaction().rollback();
        entityManager.close();
        database.close();
    }
}
