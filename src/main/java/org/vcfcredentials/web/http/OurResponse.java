package org.vcfcredentials.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;

/**
 * A response on which a later policy replaces ours, because PrimeFaces adds the one with its nonce to each page and a browser would
 * enforce both; and whose redirects to our own paths name the path alone. Servers would put their idea of scheme, host and port in
 * front, which behind a proxy that speaks HTTPS for them is the wrong one.
 */
final class OurResponse extends HttpServletResponseWrapper {
    private final HttpServletRequest request;

    OurResponse(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    @Override
    public void addHeader(String name, String value) {
        if (SecurityHeaders.POLICY.equalsIgnoreCase(name)) {
            super.setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        Optional<String> path = LocalPath.of(withoutThisServer(location));
        if (path.isEmpty()) {
            super.sendRedirect(location);
            return;
        }
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader("Location", path.get());
        flushBuffer();
    }

    private String withoutThisServer(String location) {
        String here = request.getScheme() + "://" + request.getHeader("Host");
        return location.startsWith(here + "/") ? location.substring(here.length()) : location;
    }
}
