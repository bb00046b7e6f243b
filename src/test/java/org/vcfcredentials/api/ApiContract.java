package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vcfcredentials.api.ApiDocument.Direction;
import org.vcfcredentials.api.ApiDocument.Operation;
import org.vcfcredentials.api.ApiDocument.Spot;

/** Holds what went over the wire against the document: every answer, and every request that was not refused. */
public final class ApiContract {
    private static final ApiDocument DOCUMENT = ApiDocument.SERVED;
    private static final Set<String> HEADERS = Set.of("X-Total-Count", "Location", "Content-Disposition");
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;

    private ApiContract() {}

    /** An answer, as far as it is described. */
    record Answer(int status, HttpHeaders headers, String body) {}

    /** Fails when the document has it otherwise. */
    public static void check(HttpRequest request, HttpResponse<String> response) {
        assertThat(broken(request, new Answer(response.statusCode(), response.headers(), response.body())))
                .as("%s %s %d %s", request.method(), request.uri(), response.statusCode(), response.body())
                .isEmpty();
    }

    /** What the document does not say, each in a line. */
    static List<String> broken(HttpRequest request, Answer answer) {
        List<Operation> there = DOCUMENT.operationsAt(address(request.uri()));
        return there.stream()
                .filter(operation -> operation.method().equalsIgnoreCase(request.method()))
                .findFirst()
                .map(operation -> broken(operation, request, answer))
                .orElseGet(() -> refused(answer, there.isEmpty() ? NOT_FOUND : METHOD_NOT_ALLOWED))
                .toList();
    }

    private static Stream<String> broken(Operation operation, HttpRequest request, Answer answer) {
        Spot answers = operation.spot().at("responses");
        String status = String.valueOf(answer.status());
        if (!answers.has(status)) {
            return Stream.of("status " + status + " is not in the document");
        }
        Stream<String> wrong = Stream.concat(headers(answers.at(status), answer), body(answers.at(status), answer));
        return answer.status() < 300 ? Stream.concat(wrong, sent(operation, request)) : wrong;
    }

    /** What no operation is responsible for. */
    private static Stream<String> refused(Answer answer, int status) {
        return answer.status() == status
                ? body(DOCUMENT.root().at("components").at("responses").at("NotFound"), answer)
                : Stream.of("the document has no such operation");
    }

    private static Stream<String> headers(Spot described, Answer answer) {
        Set<String> told = described.has("headers") ? described.at("headers").names() : Set.of();
        return HEADERS.stream()
                .filter(name ->
                        told.contains(name) != answer.headers().firstValue(name).isPresent())
                .map(name -> "header " + name + (told.contains(name) ? " is missing" : " is not in the document"));
    }

    private static Stream<String> body(Spot described, Answer answer) {
        String type = mediaType(answer.headers().firstValue("Content-Type"));
        Spot content = described.at("content");
        if (!content.has(type)) {
            return Stream.of("media type " + type + " is not in the document");
        }
        return type.equals("application/json")
                ? DOCUMENT.errors(content.at(type).at("schema"), answer.body(), Direction.ANSWER)
                : Stream.of();
    }

    private static Stream<String> sent(Operation operation, HttpRequest request) {
        return Stream.of(path(operation, request), query(operation, request), body(operation, request))
                .flatMap(wrong -> wrong);
    }

    private static Stream<String> path(Operation operation, HttpRequest request) {
        String pattern = operation.path().replace(".", "\\.").replaceAll("\\{(\\w+)}", "(?<$1>[^/]+)");
        Matcher matcher = Pattern.compile(pattern).matcher(address(request.uri()));
        return matcher.matches()
                ? operation.parameters("path").stream()
                        .flatMap(parameter -> errors(parameter, List.of(matcher.group(parameter.text("name")))))
                : Stream.of("the path " + operation.path() + " does not match");
    }

    private static Stream<String> query(Operation operation, HttpRequest request) {
        Map<String, Spot> known = operation.parameters("query").stream()
                .collect(Collectors.toMap(parameter -> parameter.text("name"), parameter -> parameter));
        return parameters(request.uri()).entrySet().stream()
                .flatMap(sent -> Optional.ofNullable(known.get(sent.getKey()))
                        .map(parameter -> errors(parameter, sent.getValue()))
                        .orElseGet(() -> Stream.of("query parameter " + sent.getKey() + " is not in the document")));
    }

    /** As an address writes it, a value has no type: it has that of its schema. */
    private static Stream<String> errors(Spot parameter, List<String> values) {
        Spot schema = parameter.at("schema");
        String json = schema.text("type").equals("array")
                ? "[" + String.join(",", values) + "]"
                : values.stream()
                        .map(value -> schema.text("type").equals("string") ? quoted(value) : value)
                        .collect(Collectors.joining(","));
        return DOCUMENT.errors(schema, json, Direction.REQUEST).map(error -> parameter.text("name") + error);
    }

    private static Stream<String> body(Operation operation, HttpRequest request) {
        if (!operation.spot().has("requestBody")) {
            return Stream.of();
        }
        String type = mediaType(request.headers().firstValue("Content-Type"));
        Spot content = operation.spot().at("requestBody").at("content");
        if (!content.has(type)) {
            return Stream.of("media type " + type + " of the request is not in the document");
        }
        return type.equals("application/json")
                ? DOCUMENT.errors(content.at(type).at("schema"), text(request), Direction.REQUEST)
                : Stream.of();
    }

    private static String address(URI uri) {
        return uri.getRawPath().replaceFirst("^/api", "");
    }

    private static String mediaType(Optional<String> header) {
        return header.orElse("none").replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<String>> parameters(URI uri) {
        return Arrays.stream(Optional.ofNullable(uri.getRawQuery()).orElse("").split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0],
                        Collectors.mapping(
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), Collectors.toList())));
    }

    private static String quoted(String text) {
        return Json.createValue(text).toString();
    }

    /** What the request sends; a publisher tells it to every subscriber anew. */
    private static String text(HttpRequest request) {
        var collected = BodySubscribers.ofString(StandardCharsets.UTF_8);
        request.bodyPublisher().orElseThrow().subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                collected.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer part) {
                collected.onNext(new ArrayList<>(List.of(part)));
            }

            @Override
            public void onError(Throwable failure) {
                collected.onError(failure);
            }

            @Override
            public void onComplete() {
                collected.onComplete();
            }
        });
        return collected.getBody().toCompletableFuture().join();
    }
}
