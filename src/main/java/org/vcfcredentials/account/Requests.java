package org.vcfcredentials.account;

import jakarta.servlet.http.HttpServletRequest;
import org.vcfcredentials.audit.Actor;

/** Reads from requests what accounts need to know. */
final class Requests {
    private static final int LONGEST_AGENT = 200;

    private Requests() {}

    /** Somebody at the other end of this request. The address is the connection's: headers that claim another are not believed. */
    static Actor actor(HttpServletRequest request, String username) {
        String agent = request.getHeader("User-Agent");
        String known = agent == null ? "" : agent;
        return new Actor(
                username, request.getRemoteAddr(), known.substring(0, Math.min(known.length(), LONGEST_AGENT)));
    }

    /** The path inside the application, decoded and normalised by the container. */
    static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
