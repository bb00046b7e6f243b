package org.vcfcredentials.account;

import jakarta.persistence.EntityManager;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.file.Path;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.vcfcredentials.account.login.Authenticator;
import org.vcfcredentials.account.login.LoginThrottle;
import org.vcfcredentials.account.password.PasswordHasher;
import org.vcfcredentials.account.session.Login;
import org.vcfcredentials.account.session.OpenSessions;
import org.vcfcredentials.account.session.OwnPassword;
import org.vcfcredentials.account.session.Sessions;
import org.vcfcredentials.account.token.ApiTokens;
import org.vcfcredentials.account.token.PersonalTokens;
import org.vcfcredentials.account.token.ServiceTokens;
import org.vcfcredentials.account.token.TokenRules;
import org.vcfcredentials.account.token.TokenStore;
import org.vcfcredentials.account.user.FirstAdmin;
import org.vcfcredentials.account.user.User;
import org.vcfcredentials.account.user.UserStore;
import org.vcfcredentials.account.user.Users;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.TestAudit;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.TestSettings;
import org.vcfcredentials.platform.database.TestDatabase;

/** The component put together as the container would, in one transaction that is never committed. */
public final class Accounts implements AutoCloseable {
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    public final MovableClock clock = new MovableClock();
    public final PasswordHasher hasher = new PasswordHasher();
    public final EntityManager entityManager;
    public final Audit audit;
    public final UserStore store;
    public final Authenticator authenticator;
    public final TokenStore tokenStore;
    public final ApiTokens tokens;
    public final OpenSessions open;

    private final TestDatabase database;

    public Accounts(Path directory) {
        database = new TestDatabase(directory);
        entityManager = database.entityManager();
        entityManager.getTransaction().begin();
        audit = TestAudit.on(entityManager, clock);
        store = new UserStore(entityManager, audit, clock);
        authenticator = new Authenticator(store, hasher, new LoginThrottle(clock), clock);
        tokenStore = new TokenStore(entityManager, audit, clock);
        tokens = new ApiTokens(authenticator, tokenStore, audit, clock);
        open = new OpenSessions(clock);
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
        return new OwnPassword(authenticator, hasher, store, audit, login(request));
    }

    public Login login(FakeRequest request) {
        return new Login(authenticator, store, open, audit, request.get());
    }

    public Users users(CurrentUser user) {
        return new Users(store, hasher, VALIDATOR, user, clock);
    }

    public PersonalTokens personalTokens(CurrentUser user) {
        return new PersonalTokens(tokenStore, new TokenRules(VALIDATOR), user, clock);
    }

    public ServiceTokens serviceTokens(CurrentUser user) {
        return new ServiceTokens(tokenStore, new TokenRules(VALIDATOR), user, clock);
    }

    public Sessions sessions(FakeRequest request) {
        return new Sessions(open, store, audit, new CurrentUser(request.get()), request.get());
    }

    /** A request of a user who is signed in, as the database has the user now. */
    public FakeRequest requestOf(User user) {
        var request = new FakeRequest("POST", "/api/users");
        user.signedIn().bindTo(request.get());
        return request;
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
