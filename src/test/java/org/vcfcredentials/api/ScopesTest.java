package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nobody can add a method to the API and forget to say who may call it, or forget to write it down. */
class ScopesTest {
    @Test
    void everyMethodOfTheApiSaysWhichScopeItNeeds() {
        assertThat(Route.all())
                .hasSizeGreaterThan(30)
                .allSatisfy(route -> assertThat(route.scope()).as(route.name()).isNotEqualTo("none"));
    }

    @Test
    void whatIsDocumentedIsWhatIsDeclared() {
        var declared = Route.all().stream()
                .collect(Collectors.toMap(
                        Route::name, Route::scope, (one, other) -> one + " and " + other, TreeMap::new));
        var documented = Route.documented();
        documented.replaceAll((route, scope) -> scope.replaceAll(",.*", ""));

        assertThat(documented).isEqualTo(declared);
    }
}
