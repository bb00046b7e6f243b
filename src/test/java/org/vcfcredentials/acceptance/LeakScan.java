package org.vcfcredentials.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vcfcredentials.acceptance.servers.Api;
import org.vcfcredentials.api.Route;

/**
 * Looks for secrets in everything that a running product leaves or tells: its files, temporary ones and logs included, its terminal,
 * every answer of its API that is no reveal and no export, and the source of every page, with its view state, errors included.
 */
final class LeakScan {
    private static final List<String> PAGES = List.of(
            "/dashboard",
            "/credentials",
            "/reports",
            "/audit",
            "/account",
            "/change-password",
            "/logout",
            "/settings",
            "/settings/users",
            "/settings/tokens",
            "/settings/scheduler",
            "/settings/trust",
            "/settings/certificate",
            "/settings/keys",
            "/settings/backups",
            "/settings/server",
            "/settings/logs",
            "/adoption",
            "/nowhere",
            "/environment/999999999");

    /** The state itself stays in the server's memory: what the page has of it is a number. */
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"(?!-?\\d+:-?\\d+\")");

    private final Leaks leaks;
    private final Product product;
    private final Path temporary;
    private final Api api;
    private final Visit admin;

    /**
     * @param temporary where the product's Java keeps what is to be gone soon
     * @param admin somebody who is signed in
     */
    LeakScan(Leaks leaks, Product product, Path temporary, Api api, Visit admin) {
        this.leaks = leaks;
        this.product = product;
        this.temporary = temporary;
        this.api = api;
        this.admin = admin;
    }

    /**
     * @param own the file that a secret may be in
     * @param environment with credentials
     */
    void assertNoLeak(String after, Map<String, Path> own, int environment, int credential) {
        assertNoLeakInFiles(after, own);
        assertThat(answers(environment, credential))
                .as("answers after " + after)
                .isEmpty();
        assertThat(pages(environment)).as("pages after " + after).isEmpty();
    }

    /** The same for a product that has ended. */
    void assertNoLeakInFiles(String after, Map<String, Path> own) {
        assertThat(leaks.inFiles(product.dataDirectory(), own))
                .as("files after " + after)
                .isEmpty();
        assertThat(leaks.inFiles(temporary, Map.of()))
                .as("temporary files after " + after)
                .isEmpty();
        assertThat(leaks.inText("terminal", product.terminal()))
                .as("terminal after " + after)
                .isEmpty();
    }

    private List<String> answers(int environment, int credential) {
        return Route.documented().keySet().stream()
                .filter(route -> route.startsWith("GET ") && !route.contains("/export/{format}"))
                .map(route -> route.substring("GET ".length()))
                .map(path -> path.replace(
                        "{id}", Integer.toString(path.startsWith("/api/credentials") ? credential : environment)))
                .map(path -> path.replace("{file}", "server.0.log"))
                .flatMap(path -> leaks.inText(path, api.ask("GET", path, "").body()).stream())
                .toList();
    }

    private List<String> pages(int environment) {
        return Stream.concat(PAGES.stream(), Stream.of("/environment/" + environment))
                .flatMap(this::page)
                .toList();
    }

    private Stream<String> page(String path) {
        APIResponse answer = admin.page().request().get(product.uri(path).toString());
        String source = answer.text();
        assertThat(answer.url()).as("not led to the login").doesNotContain("/login");
        assertThat(source).as(path).contains("<html").doesNotContainPattern(VIEW_STATE);
        return leaks.inText(path, source).stream();
    }
}
