package org.vcfcredentials.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Something that goes wrong with requests of one kind. Without more it hits every request of the source, for ever:
 * {@code Fault.hang().on("GET", "/v1/credentials").after(1).times(1)} hits the second page only.
 */
public final class Fault {
    enum Kind {
        HANG,
        DRIP,
        EXPIRED_TOKENS,
        STATUS,
        TRUNCATED,
        ABORTED,
        ENDLESS,
        HTML,
        REDIRECT,
        LATIN_1,
        MEANWHILE,
        REPLY,
        HEADERS_ONLY,
        HUGE
    }

    private final Kind kind;
    private final int status;
    private final String method;
    private final String path;
    private final Runnable meanwhile;
    private final Reply reply;
    private final AtomicInteger skip = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

    private Fault(Kind kind, int status, String method, String path, Runnable meanwhile, Reply reply) {
        this.kind = kind;
        this.status = status;
        this.method = method;
        this.path = path;
        this.meanwhile = meanwhile;
        this.reply = reply;
    }

    private static Fault of(Kind kind) {
        return new Fault(kind, 0, "", "/", () -> {}, Reply.empty(200));
    }

    /** No fault of the source: something that happens to be done just before the request is answered, rightly. */
    public static Fault meanwhile(Runnable work) {
        return new Fault(Kind.MEANWHILE, 0, "", "/", work, Reply.empty(200));
    }

    /** Answers exactly this. */
    public static Fault reply(int status, Map<String, String> headers, byte[] body) {
        return new Fault(Kind.REPLY, status, "", "/", () -> {}, Reply.of(status, headers, body));
    }

    /** Announces the answer and never sends its body. */
    public static Fault headersOnly() {
        return of(Kind.HEADERS_ONLY);
    }

    /** Announces a body of 2 GB, and sends as much of it as anybody takes. */
    public static Fault huge() {
        return of(Kind.HUGE);
    }

    /** Accepts the request and never answers. */
    public static Fault hang() {
        return of(Kind.HANG);
    }

    /** Answers one byte at a time, four a second. */
    public static Fault drip() {
        return of(Kind.DRIP);
    }

    /** Every token given out so far ends just before this request, which is then refused with 401. */
    public static Fault expiredTokens() {
        return of(Kind.EXPIRED_TOKENS);
    }

    /** Answers with this status and an error in the vendor's form. */
    public static Fault status(int status) {
        return new Fault(Kind.STATUS, status, "", "/", () -> {}, Reply.empty(200));
    }

    /** Answers with this status and this body, which is called JSON. */
    public static Fault saying(int status, String body) {
        return reply(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with the first half of the JSON, in an otherwise good answer. */
    public static Fault truncated() {
        return of(Kind.TRUNCATED);
    }

    /** Announces the whole length and closes the connection half way. */
    public static Fault aborted() {
        return of(Kind.ABORTED);
    }

    /** Answers with spaces that never end. */
    public static Fault endless() {
        return of(Kind.ENDLESS);
    }

    /** Answers 200 with a web page. */
    public static Fault html() {
        return of(Kind.HTML);
    }

    /** Answers 302 with the address of another host. */
    public static Fault redirect() {
        return of(Kind.REDIRECT);
    }

    /** Answers in ISO 8859-1 though JSON is UTF-8. */
    public static Fault latin1() {
        return of(Kind.LATIN_1);
    }

    /** The same, for requests of this method whose path starts like this. */
    public Fault on(String onlyMethod, String onlyPath) {
        Fault narrowed = new Fault(kind, status, onlyMethod, onlyPath, meanwhile, reply);
        narrowed.skip.set(skip.get());
        narrowed.left.set(left.get());
        return narrowed;
    }

    /** Lets this many requests pass first. */
    public Fault after(int requests) {
        skip.set(requests);
        return this;
    }

    /** Stops after this many requests. */
    public Fault times(int requests) {
        left.set(requests);
        return this;
    }

    boolean hits(String requestMethod, String requestPath) {
        boolean meant = (method.isEmpty() || method.equals(requestMethod)) && requestPath.startsWith(path);
        return meant && skip.getAndDecrement() <= 0 && left.getAndDecrement() > 0;
    }

    Runnable meanwhile() {
        return meanwhile;
    }

    Reply reply() {
        return reply;
    }

    Kind kind() {
        return kind;
    }

    int status() {
        return status;
    }
}
