package org.vcfcredentials.account;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.TreeSet;

/** The container's side of an authentication: remembers what it was told. */
public final class FakeContext {
    private final Set<String> groups = new TreeSet<>();

    /** The roles of the last request; none when nobody was authenticated. */
    public Set<String> groups() {
        return groups;
    }

    public HttpMessageContext get() {
        return (HttpMessageContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpMessageContext.class},
                (proxy, called, arguments) -> answer(called.getName(), arguments));
    }

    private AuthenticationStatus answer(String called, Object[] arguments) {
        groups.clear();
        return switch (called) {
            case "doNothing" -> AuthenticationStatus.NOT_DONE;
            case "notifyContainerAboutLogin" -> {
                ((Set<?>) arguments[1]).forEach(group -> groups.add(group.toString()));
                yield AuthenticationStatus.SUCCESS;
            }
            default -> throw new UnsupportedOperationException(called);
        };
    }
}
