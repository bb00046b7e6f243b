package org.vcfcredentials.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import org.vcfcredentials.account.SignedInUser;
import org.vcfcredentials.account.token.ApiTokens;
import org.vcfcredentials.account.user.User;
import org.vcfcredentials.account.user.UserStore;

/** Tells whom a session or a token belongs to, as the database has it at this moment. */
@ApplicationScoped
class AccountIdentityStore implements IdentityStore {
    private final UserStore users;
    private final ApiTokens tokens;
    private final OpenSessions open;

    @Inject
    AccountIdentityStore(UserStore users, ApiTokens tokens, OpenSessions open) {
        this.users = users;
        this.tokens = tokens;
        this.open = open;
    }

    /** For the container's proxy. */
    AccountIdentityStore() {
        this(null, null, null);
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (credential instanceof SessionCredential session) {
            return result(owner(session.login()).map(User::signedIn));
        }
        if (credential instanceof TokenCredential token) {
            return result(tokens.bearer(token.token()));
        }
        return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private Optional<User> owner(SessionLogin login) {
        return users.find(login.userId())
                .filter(User::isEnabled)
                .filter(login::isOf)
                .filter(user -> open.goesOn(login));
    }

    private static CredentialValidationResult result(Optional<SignedInUser> caller) {
        return caller.map(user -> new CredentialValidationResult(user, user.groups()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
