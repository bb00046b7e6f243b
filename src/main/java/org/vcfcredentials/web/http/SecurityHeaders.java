package org.vcfcredentials.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.vcfcredentials.account.Requests;

/** The headers of every answer, set before anything else so that an error has them too. */
final class SecurityHeaders {
    static final String POLICY = "Content-Security-Policy";

    /** For answers that are no page of ours: nothing runs, nothing is loaded, nobody frames it. */
    private static final String STRICTEST_POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Strict-Transport-Security",
            "max-age=31536000",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-write=(self)",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            POLICY,
            STRICTEST_POLICY);

    private SecurityHeaders() {}

    /** Sets them, and {@code no-store} for all but the static resources. */
    static void apply(HttpServletRequest request, HttpServletResponse response) {
        HEADERS.forEach(response::setHeader);
        if (!Requests.path(request).startsWith(AccessFilter.RESOURCES)) {
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
