package org.vcfcredentials.api;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.RequiresScope;

/**
 * A method of the API with its address, as the resources declare it.
 *
 * @param scope what it needs; {@code open} when a method is open to all, {@code none} when somebody forgot to say
 */
public record Route(String verb, String path, String scope) {
    /** How a script logs in: the only method that is open to all. */
    private static final String LOGIN = "POST /api/tokens";

    private static final Pattern ROW = Pattern.compile("\\| `([A-Z]+) (/api/[^`]*)` \\| (.*?) \\|");

    /** Every one there is, as declared. */
    public static List<Route> all() {
        return new ClassFileImporter()
                .importPackages("org.vcfcredentials.api").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .map(JavaMethod::reflect)
                        .flatMap(method -> verb(method).map(verb -> of(verb, method)).stream())
                        .sorted(Comparator.comparing(Route::path).thenComparing(Route::verb))
                        .toList();
    }

    /** What the table in the documentation says each needs. */
    public static TreeMap<String, String> documented() {
        try (Stream<String> lines = Files.lines(java.nio.file.Path.of("docs/api.md"))) {
            return lines.dropWhile(line -> !line.equals("## Scopes"))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("## "))
                    .map(ROW::matcher)
                    .filter(Matcher::find)
                    .collect(Collectors.toMap(
                            row -> row.group(1) + " " + row.group(2),
                            row -> row.group(3),
                            (one, other) -> one + " and " + other,
                            TreeMap::new));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Verb and address. */
    public String name() {
        return verb + " " + path;
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Route of(String verb, Method method) {
        String path =
                "/api/" + method.getDeclaringClass().getAnnotation(Path.class).value()
                        + Optional.ofNullable(method.getAnnotation(Path.class))
                                .map(own -> "/" + own.value())
                                .orElse("");
        String readable = path.replaceAll("\\{(\\w+):[^}]*}", "{$1}").replaceAll("/+", "/");
        return new Route(verb, readable, scope(verb + " " + readable, method));
    }

    private static String scope(String name, Method method) {
        if (method.isAnnotationPresent(AdminOnly.class)) {
            return "admin";
        }
        return Optional.ofNullable(method.getAnnotation(RequiresScope.class))
                .map(needed -> needed.value().id())
                .orElse(name.equals(LOGIN) ? "open" : "none");
    }
}
