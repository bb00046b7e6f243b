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
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;

/**
 * Refuses whatever changes something and was sent by a page of somebody else. A browser says where a request comes from; a
 * script that says nothing must not depend on a cookie.
 */
public class OriginFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private transient CurrentUser currentUser;
    private transient Audit audit;

    /** Takes what it works with: servlet containers do not inject constructors. */
    @Inject
    void use(CurrentUser user, Audit record) {
        currentUser = user;
        audit = record;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isHarmless(request) || isOurs(request)) {
            chain.doFilter(request, response);
            return;
        }
        audit.record(
                currentUser.actor(),
                AuditAction.REQUEST_REFUSED,
                request.getMethod() + " " + Requests.path(request) + " from another origin");
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** A link to a page is welcome from anywhere. A link to the API is not: its answers hold secrets that would be downloaded. */
    private static boolean isHarmless(HttpServletRequest request) {
        boolean fromElsewhere = "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                && Requests.path(request).startsWith(AccessFilter.API);
        return SAFE_METHODS.contains(request.getMethod()) && !fromElsewhere;
    }

    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin == null ? needsNoCookie(request) : isThisServer(origin, request);
    }

    private static boolean isThisServer(String origin, HttpServletRequest request) {
        String host = request.getHeader("Host");
        return origin.equalsIgnoreCase("https://" + host)
                || origin.equalsIgnoreCase(request.getScheme() + "://" + host);
    }

    private static boolean needsNoCookie(HttpServletRequest request) {
        String path = Requests.path(request);
        return (path.startsWith(AccessFilter.API) && Requests.hasBearerToken(request))
                || AccessFilter.isTokenRequest(request.getMethod(), path);
    }
}
