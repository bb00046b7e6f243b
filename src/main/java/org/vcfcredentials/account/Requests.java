package org.vcfcredentials.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.platform.Secret;

/** Reads from requests what accounts need to know. */
public final class Requests {
    private static final int LONGEST_AGENT = 200;

    private static final String BEARER = "Bearer ";

    private Requests() {}

    /** Whether it brings a bearer token, valid or not. */
    public static boolean hasBearerToken(HttpServletRequest request) {
        return bearerToken(request).isPresent();
    }

    /** The bearer token it brings. */
    public static Optional<Secret> bearerToken(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> Secret.of(header.substring(BEARER.length()).strip()));
    }

    /** Somebody at the other end of this request. The address is the connection's: headers that claim another are not believed. */
    public static Actor actor(HttpServletRequest request, String username) {
        String agent = request.getHeader("User-Agent");
        String known = agent == null ? "" : agent;
        return new Actor(
                username, request.getRemoteAddr(), known.substring(0, Math.min(known.length(), LONGEST_AGENT)));
    }

    /** The path inside the application, decoded and normalised by the container. */
    public static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
