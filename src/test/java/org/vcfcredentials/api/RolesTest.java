package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vcfcredentials.account.AdminOnly;

/** Read-only users see, reveal and export; whatever changes something, or connects somewhere, needs an admin. */
class RolesTest {
    private static final List<Class<? extends Annotation>> UNSAFE = List.of(POST.class, PUT.class, DELETE.class);

    static Stream<Method> changes() {
        return Stream.of(
                        EnvironmentsResource.class,
                        SyncResource.class,
                        BackupsResource.class,
                        ConnectionTestResource.class,
                        KeysResource.class)
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> UNSAFE.stream().anyMatch(method::isAnnotationPresent));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changingNeedsAnAdmin(Method method) {
        assertThat(method.isAnnotationPresent(AdminOnly.class)).isTrue();
    }
}
