package org.vcfcredentials.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/dashboard", "/environment/5?tab=history&q=a%20b", "/environment/5#row", "/a?u=//x&v=..%2f"
            })
    void aPathOfOursIsKeptAsItIs(String path) {
        assertThat(LocalPath.of(path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dashboard",
                "//e",
                "///e",
                "/\\e",
                "\\/e",
                "\\\\e",
                "https:e",
                "https://e",
                "javascript:alert(1)",
                "%2f%2fe",
                "/%2f/e",
                "/%2fe",
                "/%252fe",
                "/%5ce",
                "/%255ce",
                "/%09/e",
                "/\t/e",
                "/a\r\nSet-Cookie: x",
                "/%0d%0aX:1",
                "/a/../b",
                "/./e",
                "/..//e",
                "/%2e%2e/e",
                "/a b",
                "/\u00e9",
                "/%zz",
                "/a\u0000",
                " /e",
                "@e",
                "/a//e"
            })
    void whatCouldLeadElsewhereIsRefused(String path) {
        assertThat(LocalPath.of(path)).isEmpty();
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThat(LocalPath.of(null)).isEmpty();
        assertThat(LocalPath.of("/" + "a".repeat(3000))).isEmpty();
    }
}
