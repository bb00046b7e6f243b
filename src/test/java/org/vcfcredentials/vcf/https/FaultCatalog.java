package org.vcfcredentials.vcf.https;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.vcfcredentials.simulator.Fault;
import org.vcfcredentials.simulator.Paging;
import org.vcfcredentials.simulator.RawServer;

/** What can go wrong with an SDDC Manager so that it cannot be read, and what is then said of it. */
final class FaultCatalog {
    private static final String CREDENTIALS = "/v1/credentials";
    private static final End NOTHING = () -> {};

    /** Takes back what was arranged. */
    @FunctionalInterface
    interface End {
        void end();
    }

    /** Lets it go wrong. */
    @FunctionalInterface
    interface Arrangement {
        End in(FaultScene scene);
    }

    /**
     * One fault.
     *
     * @param says a part of the sentence that people read
     * @param untilTheDeadline whether it lasts until the deadline
     */
    record Entry(String name, String says, boolean untilTheDeadline, Arrangement arrange) {}

    private FaultCatalog() {}

    static Stream<Entry> all() {
        return Stream.of(unreachable(), endless(), bodies(), statuses(), lists())
                .flatMap(faults -> faults);
    }

    /** Those that do not last, and one that hangs. */
    static Stream<Entry> quick() {
        return Stream.concat(
                all().filter(fault -> !fault.untilTheDeadline() && !fault.name().contains("GB")),
                endless().limit(2));
    }

    private static Stream<Entry> unreachable() {
        return Stream.of(
                ends(
                        "a port where nothing listens",
                        "refused the connection",
                        scene -> at(scene, closedPort(), NOTHING)),
                ends("a name that DNS does not know", "was not found", scene -> at(scene, "sddc.invalid", NOTHING)),
                lasts("a black hole", "did not", scene -> raw(scene, RawServer::blackHole)),
                lasts("hangs after accept", "did not answer completely", scene -> raw(scene, RawServer::silent)),
                lasts(
                        "1xx without end",
                        "",
                        scene -> raw(
                                scene, () -> RawServer.flood("", "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"))),
                ends(
                        "headers without end",
                        "",
                        scene -> raw(scene, () -> RawServer.flood("HTTP/1.1 200 OK\r\n", "X-More: and more\r\n"))));
    }

    private static Stream<Entry> endless() {
        return Stream.of(
                lasts("never answers", "did not answer completely", on(Fault.hang())),
                lasts("headers only", "did not answer completely", on(Fault.headersOnly())),
                lasts("a few bytes a second", "did not answer completely", on(Fault.drip())),
                lasts(
                        "signs in a few bytes a second",
                        "did not answer completely",
                        scene -> inject(scene, Fault.drip().on("POST", "/v1/tokens"))));
    }

    private static Stream<Entry> bodies() {
        return Stream.of(
                ends("a body of 2 GB", "more than 64 MiB", on(Fault.huge())),
                ends("a body without end in GB", "more than 64 MiB", on(Fault.endless())),
                ends(
                        "a gzip bomb",
                        "did not answer with whole, valid JSON",
                        scene -> inject(
                                scene,
                                reply(Map.of("Content-Encoding", "gzip"), bomb())
                                        .on("GET", CREDENTIALS))),
                ends(
                        "a million elements",
                        "lists more than 100000",
                        scene -> inject(
                                scene, reply(Map.of(), elements(1_000_000)).on("GET", CREDENTIALS))),
                unreadable("depth 100,000", body("{\"elements\":[{\"a\":" + "[".repeat(100_000))),
                unreadable("depth 100,000 beside the list", body("{\"elements\":[],\"x\":" + "[".repeat(100_000))),
                unreadable("truncated JSON", Fault.truncated()),
                ends("a connection that breaks off", "broke off", on(Fault.aborted())),
                unreadable("a web page with 200", Fault.html()),
                unreadable("UTF-16", reply(Map.of(), "{\"elements\":[]}".getBytes(StandardCharsets.UTF_16))),
                unreadable(
                        "a broken character", reply(Map.of(), new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})),
                unreadable("the same key twice", body("{\"elements\":[],\"elements\":[]}")),
                unreadable("the same key twice in a credential", body("{\"elements\":[{\"id\":\"1\",\"id\":\"2\"}]}")),
                unreadable("something after the end", body("{\"elements\":[]} {}")),
                unreadable("nothing at all", body("")),
                ends("no list", "without a list", on(body("{\"message\":\"hello\"}"))),
                ends("a list that is none", "wrong type (elements)", on(body("{\"elements\":{}}"))),
                ends("a list of texts", "wrong type (elements)", on(body("{\"elements\":[\"root\"]}"))),
                ends(
                        "a password that is a number",
                        "wrong type (password)",
                        on(body("{\"elements\":[{\"id\":\"1\",\"username\":"
                                + "\"root\",\"password\":12345678,\"resource\":{\"resourceName\":\"a\"}}]}"))),
                ends(
                        "a credential without id",
                        "required field (id)",
                        on(body("{\"elements\":[{\"username\":\"root\"}]}"))));
    }

    private static Stream<Entry> statuses() {
        Stream<Entry> redirects = IntStream.of(301, 302, 303, 307, 308)
                .boxed()
                .flatMap(status -> Stream.of("http://elsewhere.example/", "file:///etc/passwd", CREDENTIALS)
                        .map(to -> ends(
                                status + " to " + to,
                                "not followed",
                                on(Fault.reply(status, Map.of("Location", to), new byte[0])))));
        Stream<Entry> errors = IntStream.of(400, 403, 404, 418, 429, 500, 501, 502, 503, 504)
                .mapToObj(status -> ends(
                        "status " + status,
                        "See the logs of the appliance. Reference token: SIM" + status,
                        on(Fault.status(status))));
        return Stream.of(
                        redirects,
                        errors,
                        Stream.of(
                                ends(
                                        "a refused password",
                                        "The user name or the password is wrong. See the logs of the appliance."
                                                + " Reference token: SIM401. No timer tries it again",
                                        scene -> {
                                            scene.manager().refuseSignIn("The user name or the password is wrong.");
                                            return NOTHING;
                                        }),
                                ends("a token that is never accepted", "but not the token", on(Fault.status(401))),
                                ends(
                                        "a status for a proxy",
                                        "HTTP status 407",
                                        on(Fault.reply(407, Map.of(), new byte[0])))))
                .flatMap(faults -> faults);
    }

    private static Stream<Entry> lists() {
        return Stream.of(
                ends("an empty list", "no credentials at all", on(body("{\"elements\":[]}"))),
                ends(
                        "an empty list that says so",
                        "no credentials at all",
                        on(body("{\"elements\":[],\"pageMetadata\":{\"totalElements\":0,\"totalPages\":0}}"))),
                ends("a list shorter than announced", "announces 60 credentials but lists 30", scene -> {
                    scene.manager().setPaging(Paging.PARTIAL);
                    return () -> scene.manager().setPaging(Paging.HONOURED);
                }));
    }

    private static Entry unreadable(String name, Fault fault) {
        return ends(name, "did not answer with whole, valid JSON", on(fault));
    }

    private static Entry ends(String name, String says, Arrangement arrange) {
        return new Entry(name, says, false, arrange);
    }

    private static Entry lasts(String name, String says, Arrangement arrange) {
        return new Entry(name, says, true, arrange);
    }

    private static Arrangement on(Fault fault) {
        return scene -> inject(scene, fault.on("GET", CREDENTIALS));
    }

    private static End inject(FaultScene scene, Fault fault) {
        scene.manager().inject(fault);
        return NOTHING;
    }

    private static End at(FaultScene scene, String host, End end) {
        scene.moveTo(host);
        return end;
    }

    private static End raw(FaultScene scene, Supplier<RawServer> server) {
        RawServer started = server.get();
        return at(scene, started.host(), started::close);
    }

    private static String closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "127.0.0.1:" + socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fault body(String json) {
        return reply(Map.of(), json.getBytes(StandardCharsets.UTF_8));
    }

    private static Fault reply(Map<String, String> headers, byte[] body) {
        return Fault.reply(200, headers, body);
    }

    private static byte[] elements(int count) {
        String one = "{\"id\":\"1\",\"username\":\"a\",\"resource\":{\"resourceName\":\"a\"}}";
        return ("{\"elements\":[" + (one + ",").repeat(count - 1) + one + "]}").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            for (int megabyte = 0; megabyte < 128; megabyte++) {
                zip.write(zeros);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
