package org.vcfcredentials.account;

import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A response that keeps what was answered. */
public final class FakeResponse {
    private final Map<String, List<String>> headers = new HashMap<>();
    private final StringWriter body = new StringWriter();
    private int status = 200;

    public int status() {
        return status;
    }

    public String body() {
        return body.toString();
    }

    /** Every value of a header, in order. */
    public List<String> header(String name) {
        return headers.getOrDefault(name, List.of());
    }

    public HttpServletResponse get() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, called, arguments) -> answer(called.getName(), arguments));
    }

    private Object answer(String called, Object[] arguments) {
        return switch (called) {
            case "setHeader" -> headers.put(arguments[0].toString(), new ArrayList<>(List.of(arguments[1].toString())));
            case "addHeader" ->
                headers.computeIfAbsent(arguments[0].toString(), name -> new ArrayList<>())
                        .add(arguments[1].toString());
            case "setContentType" -> headers.put("Content-Type", List.of(arguments[0].toString()));
            case "setStatus", "sendError" -> {
                status = (Integer) arguments[0];
                yield null;
            }
            case "sendRedirect" -> {
                status = 302;
                yield headers.put("Location", List.of(arguments[0].toString()));
            }
            case "getWriter" -> new PrintWriter(body, true);
            case "resetBuffer", "flushBuffer" -> null;
            case "isCommitted" -> false;
            case "getStatus" -> status;
            default -> throw new UnsupportedOperationException(called);
        };
    }
}
