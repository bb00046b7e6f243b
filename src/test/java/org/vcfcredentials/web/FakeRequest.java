package org.vcfcredentials.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;

/** A request that has parameters and nothing else. */
final class FakeRequest {
    private FakeRequest() {}

    static HttpServletRequest with(Map<String, String> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                FakeRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> parameters.get(arguments[0].toString()));
    }
}
