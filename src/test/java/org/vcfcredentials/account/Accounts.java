package org.vcfcredentials.account;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import org.vcfcredentials.account.login.Authenticator;
import org.vcfcredentials.account.login.LoginThrottle;
import org.vcfcredentials.account.password.PasswordHasher;
import org.vcfcredentials.account.session.Login;
import org.vcfcredentials.account.session.OwnPassword;
import org.vcfcredentials.account.token.ApiTokens;
import org.vcfcredentials.account.token.TokenStore;
import org.vcfcredentials.account.user.FirstAdmin;
import org.vcfcredentials.account.user.User;
import org.vcfcredentials.account.user.UserStore;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.TestAudit;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.TestSettings;
import org.vcfcredentials.platform.database.TestDatabase;

/** The component put together as the container would, in one transaction that is never committed. */
public final class Accounts implements AutoCloseable {
    public final MovableClock clock = new MovableClock();
    public final PasswordHasher hasher = new PasswordHasher();
    public final EntityManager entityManager;
    public final Audit audit;
    public final UserStore store;
    public final Authenticator authenticator;
    public final ApiTokens tokens;

    private final TestDatabase database;

    public Accounts(Path directory) {
        database = new TestDatabase(directory);
        entityManager = database.entityManager();
        entityManager.getTransaction().begin();
        audit = TestAudit.on(entityManager, clock);
        store = new UserStore(entityManager, audit, clock);
        authenticator = new Authenticator(store, hasher, new LoginThrottle(clock));
        tokens = new ApiTokens(authenticator, new TokenStore(entityManager, audit, clock), audit, clock);
    }

    public FirstAdmin firstAdmin(String initialPassword) {
        var settings =
                TestSettings.in(Path.of("/data")).adminPassword(initialPassword).make();
        return new FirstAdmin(store, hasher, settings, clock);
    }

    public User add(String username, String password, Role role) {
        var user = new User(username, role, clock.instant());
        user.setPassword(hasher.hash(Secret.of(password)), false, clock.instant());
        entityManager.persist(user);
        entityManager.flush();
        return user;
    }

    public OwnPassword ownPassword(FakeRequest request) {
        return new OwnPassword(authenticator, hasher, store, audit, request.get());
    }

    public Login login(FakeRequest request) {
        return new Login(authenticator, audit, request.get());
    }

    public List<String> audited() {
        return TestAudit.entries(entityManager);
    }

    @Override
    public void close() {
        entityManager.getTransaction().rollback();
        entityManager.close();
        database.close();
    }
}
