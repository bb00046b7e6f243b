package org.vcfcredentials.account;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** A session that changes its id and ends as a container's does. */
public final class FakeSession {
    private final Map<String, Object> attributes = new HashMap<>();
    private int id = 1;
    private boolean ended;

    public int id() {
        return id;
    }

    public boolean isEnded() {
        return ended;
    }

    /** Everything that is in it. */
    public Map<String, Object> attributes() {
        return attributes;
    }

    String changeId() {
        id++;
        return String.valueOf(id);
    }

    HttpSession get() {
        return (HttpSession) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, called, arguments) -> answer(called.getName(), arguments));
    }

    private Object answer(String called, Object[] arguments) {
        if (ended) {
            throw new IllegalStateException("The session has ended");
        }
        return switch (called) {
            case "getAttribute" -> attributes.get(arguments[0].toString());
            case "setAttribute" -> attributes.put(arguments[0].toString(), arguments[1]);
            case "invalidate" -> {
                ended = true;
                yield null;
            }
            default -> throw new UnsupportedOperationException(called);
        };
    }
}
