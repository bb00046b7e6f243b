package org.vcfcredentials.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import org.vcfcredentials.account.token.ApiTokens;
import org.vcfcredentials.account.user.User;
import org.vcfcredentials.account.user.UserStore;

/** Tells whom a session or a token belongs to, as the database has it at this moment. */
@ApplicationScoped
class AccountIdentityStore implements IdentityStore {
    private final UserStore users;
    private final ApiTokens tokens;

    @Inject
    AccountIdentityStore(UserStore users, ApiTokens tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    /** For the container's proxy. */
    AccountIdentityStore() {
        this(null, null);
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (credential instanceof SessionCredential session) {
            return result(owner(session.login()));
        }
        if (credential instanceof TokenCredential token) {
            return result(tokens.owner(token.token()));
        }
        return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private Optional<User> owner(SessionLogin login) {
        return users.find(login.userId()).filter(user -> user.sessionStamp().equals(login.stamp()));
    }

    private static CredentialValidationResult result(Optional<User> owner) {
        return owner.map(User::signedIn)
                .map(user -> new CredentialValidationResult(user, user.groups()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
