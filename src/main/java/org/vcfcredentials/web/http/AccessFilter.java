package org.vcfcredentials.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.Requests;
import org.vcfcredentials.account.token.TokenUses;

/**
 * Lets through who is signed in, and anybody to the few paths that are public. Browsers are sent to the login page, the API
 * answers 401; who must change the password gets no further than the page for it, and only admins get to the pages that are for them.
 */
public class AccessFilter extends HttpFilter {
    static final String API = "/api/";
    static final String RESOURCES = "/jakarta.faces.resource/";

    private static final long serialVersionUID = 1L;
    private static final String LOGIN = "/login";
    private static final String LOGOUT = "/logout";
    private static final String CHANGE_PASSWORD = "/change-password";
    private static final Set<String> PUBLIC = Set.of(LOGIN, "/health/live", "/health/ready", "/favicon.ico");
    /** Nobody wants to come back to these after a login. */
    private static final Set<String> NO_DESTINATIONS = Set.of("/", LOGOUT);

    private static final Set<String> FOR_ADMINS = Set.of("/settings", "/audit", "/adoption");
    private static final Set<String> FOR_CHANGING_PASSWORD = Set.of(CHANGE_PASSWORD, LOGOUT);

    private transient CurrentUser currentUser;
    private transient TokenUses uses;

    /** Takes what it works with: servlet containers do not inject constructors. */
    @Inject
    void use(CurrentUser user, TokenUses tokens) {
        currentUser = user;
        uses = tokens;
    }

    /** Whether it asks for an API token, which is how a script logs in. */
    static boolean isTokenRequest(String method, String path) {
        return method.equals("POST") && path.equals("/api/tokens");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Requests.path(request);
        if (isPublic(request.getMethod(), path)) {
            chain.doFilter(request, response);
        } else if (!currentUser.isSignedIn()) {
            askToLogIn(request, response, path);
        } else if (currentUser.mustChangePassword() && !FOR_CHANGING_PASSWORD.contains(path)) {
            askToChangePassword(request, response, path);
        } else if (isForAdmins(path) && !currentUser.isAdmin()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            currentUser.token().ifPresent(uses::note);
            chain.doFilter(request, response);
        }
    }

    private static boolean isPublic(String method, String path) {
        return PUBLIC.contains(path) || path.startsWith(RESOURCES) || isTokenRequest(method, path);
    }

    /** Each of these pages, and whatever lies below it. */
    private static boolean isForAdmins(String path) {
        return FOR_ADMINS.stream().anyMatch(page -> path.equals(page) || path.startsWith(page + "/"));
    }

    private static void askToLogIn(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        if (path.startsWith(API)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            Answers.json(response, HttpServletResponse.SC_UNAUTHORIZED, "Log in first, or send a valid token.");
            return;
        }
        if (Answers.isForOpenPage(request)) {
            // The page stays, with what was typed in it, and says what happened.
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String query = request.getQueryString();
        String next = request.getRequestURI().substring(request.getContextPath().length())
                + (query == null ? "" : "?" + query);
        String suffix = NO_DESTINATIONS.contains(next) ? "" : LocalPath.asNext(next);
        Answers.redirect(request, response, LOGIN + suffix);
    }

    private static void askToChangePassword(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        if (path.startsWith(API)) {
            Answers.json(
                    response, HttpServletResponse.SC_FORBIDDEN, "The password must be changed first, in the browser.");
        } else {
            Answers.redirect(request, response, CHANGE_PASSWORD);
        }
    }
}
