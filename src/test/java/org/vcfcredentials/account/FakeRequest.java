package org.vcfcredentials.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** A request with only what our code asks of one; any other call fails the test. */
public final class FakeRequest {
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final String method;
    private final String path;
    private String query;
    private FakeSession session;

    /** A request for a path inside the application, which is deployed at the root. */
    public FakeRequest(String method, String path) {
        this.method = method;
        this.path = path;
        header("Host", "vcm.lab:8443");
        header("User-Agent", "Test");
    }

    public FakeRequest header(String name, String value) {
        headers.put(name.toLowerCase(java.util.Locale.ROOT), value);
        return this;
    }

    public FakeRequest query(String text) {
        query = text;
        return this;
    }

    public FakeRequest attribute(String name, Object value) {
        attributes.put(name, value);
        return this;
    }

    /** As a browser that comes back with its cookie. */
    public FakeRequest session(FakeSession known) {
        session = known.isEnded() ? null : known;
        return this;
    }

    public FakeSession session() {
        return session;
    }

    public HttpServletRequest get() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> answer(called.getName(), arguments));
    }

    private Object answer(String called, Object[] arguments) {
        return switch (called) {
            case "getMethod" -> method;
            case "getScheme" -> "https";
            case "getContextPath" -> "";
            case "getServletPath", "getRequestURI" -> path;
            case "getPathInfo" -> null;
            case "getQueryString" -> query;
            case "getRemoteAddr" -> "192.0.2.7";
            case "getHeader" -> headers.get(arguments[0].toString().toLowerCase(java.util.Locale.ROOT));
            case "getAttribute" -> attributes.get(arguments[0].toString());
            case "setAttribute" -> attributes.put(arguments[0].toString(), arguments[1]);
            case "removeAttribute" -> attributes.remove(arguments[0].toString());
            case "getSession" -> session(Boolean.TRUE.equals(arguments[0]));
            case "changeSessionId" -> session.changeId();
            default -> throw new UnsupportedOperationException(called);
        };
    }

    private HttpSession session(boolean create) {
        if (session != null && session.isEnded()) {
            session = null;
        }
        if (session == null && create) {
            session = new FakeSession();
        }
        return session == null ? null : session.get();
    }
}
