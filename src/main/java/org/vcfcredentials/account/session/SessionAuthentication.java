package org.vcfcredentials.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.vcfcredentials.account.Requests;
import org.vcfcredentials.account.SignedInUser;
import org.vcfcredentials.platform.Secret;

/**
 * Finds out who sends a request, anew for each: a bearer token under {@code /api/}, otherwise the session. It refuses nothing;
 * what a request may reach is decided behind it.
 */
@ApplicationScoped
class SessionAuthentication implements HttpAuthenticationMechanism {
    private final IdentityStoreHandler identityStores;

    @Inject
    SessionAuthentication(IdentityStoreHandler identityStores) {
        this.identityStores = identityStores;
    }

    /** For the container's proxy. */
    SessionAuthentication() {
        this(null);
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Secret> token = bearerToken(request);
        Optional<Credential> claim = token.isPresent()
                ? token.map(TokenCredential::new)
                : sessionLogin(request).map(SessionCredential::new);
        if (claim.isEmpty()) {
            return context.doNothing();
        }
        CredentialValidationResult result = identityStores.validate(claim.get());
        if (result.getCallerPrincipal() instanceof SignedInUser user) {
            user.bindTo(request);
            return context.notifyContainerAboutLogin(user, user.groups());
        }
        if (token.isEmpty()) {
            SessionLogin.end(request);
        }
        return context.doNothing();
    }

    private static Optional<Secret> bearerToken(HttpServletRequest request) {
        return Requests.path(request).startsWith("/api/") ? Requests.bearerToken(request) : Optional.empty();
    }

    private static Optional<SessionLogin> sessionLogin(HttpServletRequest request) {
        return Requests.path(request).startsWith("/jakarta.faces.resource/")
                ? Optional.empty()
                : SessionLogin.of(request);
    }
}
