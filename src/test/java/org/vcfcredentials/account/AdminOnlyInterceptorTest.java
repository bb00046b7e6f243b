package org.vcfcredentials.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminOnlyInterceptorTest {
    @TempDir
    Path directory;

    private Accounts accounts;

    @BeforeEach
    void open() {
        accounts = new Accounts(directory);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    @Test
    void anAdminGetsThrough() throws Exception {
        assertThat(call(TestUsers.signedIn(request(), Role.ADMIN))).isEqualTo("done");
    }

    @Test
    void everybodyElseIsRefusedAndAudited() {
        assertRefused(TestUsers.anonymous(request()));
        assertRefused(TestUsers.signedIn(request(), Role.READONLY));
        assertRefused(TestUsers.mustChangePassword(request()));

        assertThat(accounts.audited())
                .containsExactly(
                        "anonymous REQUEST_REFUSED Object.toString is for admins",
                        "alice REQUEST_REFUSED Object.toString is for admins",
                        "alice REQUEST_REFUSED Object.toString is for admins");
    }

    private static FakeRequest request() {
        return new FakeRequest("POST", "/dashboard");
    }

    private void assertRefused(CurrentUser user) {
        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> call(user));
    }

    private Object call(CurrentUser user) throws Exception {
        return new AdminOnlyInterceptor(user, accounts.audit).admit(invocation());
    }

    private static InvocationContext invocation() {
        return (InvocationContext) Proxy.newProxyInstance(
                AdminOnlyInterceptorTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> Object.class.getMethod("toString");
                    case "proceed" -> "done";
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }
}
