package org.vcfcredentials.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is asked for by the query parameters of an address, read and written the same way on every page. */
final class Address {
    private Address() {}

    /** A parameter without space around it; empty when there is none, or nothing in it. */
    static Optional<String> text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** The constant that a parameter names; empty when it names none of these. */
    static <E extends Enum<E>> Optional<E> constant(HttpServletRequest request, String name, E[] constants) {
        return text(request, name)
                .flatMap(text -> Arrays.stream(constants)
                        .filter(constant -> word(constant).equals(text))
                        .findFirst());
    }

    /** How an address names a constant. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A query string of these parameters in their order, without those that are empty. */
    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The same as the beginning of one: something may follow. */
    static String beginning(Map<String, String> parameters) {
        String query = query(parameters);
        return query.isEmpty() ? "" : query + "&";
    }
}
