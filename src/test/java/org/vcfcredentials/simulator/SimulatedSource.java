package org.vcfcredentials.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** What SDDC Manager and VCF Installer share: an HTTPS port on 127.0.0.1, sign-in, faults and a log of requests. */
public abstract class SimulatedSource implements AutoCloseable {
    private static final int FAILURES_THAT_LOCK = 3;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    static {
        // Read once when the server classes load; without it every answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpsServer server;
    private final ShownKey shown = new ShownKey(Certificate.shared());
    private final ExecutorService executor;
    private final String username;
    private final Tokens tokens = new Tokens();
    private final Misbehaviour misbehaviour = new Misbehaviour();
    private final List<LoggedRequest> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger failedSignIns = new AtomicInteger();
    private volatile String password;
    private volatile String refusal = "";

    SimulatedSource(int port, String username, String password) {
        this.username = username;
        this.password = password;
        this.executor = Executors.newCachedThreadPool(SimulatedSource::daemon);
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The simulator cannot listen on port " + port + ".", e);
        }
        server.setHttpsConfigurator(new HttpsConfigurator(Certificate.serving(shown)));
        server.setExecutor(executor);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers an authorised request to anything but the tokens. */
    abstract Reply answer(String method, String path, String query);

    /** The same with the body of the request; what does not read bodies need not know. */
    Reply answer(String method, String path, String query, byte[] body) {
        return answer(method, path, query);
    }

    /** Where it listens, as an administrator would enter it: {@code 127.0.0.1:port}. */
    public String host() {
        return "127.0.0.1:" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The account that may sign in. */
    public String username() {
        return username;
    }

    /** The password of {@link #username()}. */
    public String password() {
        return password;
    }

    /** What it shows at the moment. */
    public X509Certificate certificate() {
        return shown.certificate();
    }

    /** The same in PEM. */
    public String certificatePem() {
        return Certificate.pem(shown.certificate());
    }

    /** Shows another self-signed certificate from now on. */
    public void renewCertificate() {
        shown.show(Certificate.fresh());
    }

    /** Shows this certificate from now on. */
    public void show(PrivateKey key, X509Certificate... chain) {
        shown.show(new Certificate(key, chain));
    }

    /** Changes the password of {@link #username()}; sessions go on. */
    public void changePassword(String newPassword) {
        password = newPassword;
    }

    /** Refuses every sign-in from now on, right or wrong, and says this. */
    public void refuseSignIn(String message) {
        refusal = message;
    }

    /** What tokens given from now on say that they allow; nothing is really refused for it. */
    public void setScopes(String... scopes) {
        tokens.setScopes(List.of(scopes));
    }

    /** Ends every access token given out so far. */
    public void expireTokens() {
        tokens.expire();
    }

    /** Lets something go wrong, until {@link #calm()} unless the fault ends by itself. */
    public void inject(Fault fault) {
        misbehaviour.add(fault);
    }

    /** Ends every fault; hanging requests are dropped. */
    public void calm() {
        misbehaviour.clear();
    }

    /** Every request that arrived, oldest first. */
    public List<LoggedRequest> requests() {
        return List.copyOf(requests);
    }

    /** How many requests of this method arrived whose path is exactly this. */
    public long count(String method, String path) {
        return requests.stream()
                .filter(request ->
                        request.method().equals(method) && request.path().equals(path))
                .count();
    }

    /** Sign-ins with a wrong user name or password since the last right one. Three lock the account. */
    public int failedSignIns() {
        return failedSignIns.get();
    }

    /** Every access token and refresh token that a sign-in was given so far. */
    public Set<String> issuedTokens() {
        return tokens.issued();
    }

    /** Sessions whose refresh token was not given back. */
    public int openSessions() {
        return tokens.open();
    }

    @Override
    public void close() {
        misbehaviour.clear();
        server.stop(0);
        executor.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            String path = exchange.getRequestURI().getRawPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            requests.add(new LoggedRequest(method, path, query(exchange), Instant.now()));
            Optional<Fault> fault = misbehaviour.of(method, path);
            if (fault.map(Fault::kind).filter(Fault.Kind.EXPIRED_TOKENS::equals).isPresent()) {
                tokens.expire();
                fault = Optional.empty();
            }
            fault.ifPresent(each -> each.meanwhile().run());
            Reply reply =
                    path.startsWith("/v1/tokens") ? session(method, path, body) : authorised(exchange, path, body);
            misbehaviour.send(exchange, reply, fault);
        }
    }

    private Reply authorised(HttpExchange exchange, String path, byte[] body) {
        if (!tokens.accepts(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Reply.error(401, "TOKEN_NOT_FOUND", "The access token is missing or no longer valid.");
        }
        return answer(exchange.getRequestMethod(), path, query(exchange), body);
    }

    private Reply session(String method, String path, byte[] body) {
        return switch (method + " " + path) {
            case "POST /v1/tokens" -> signIn(body);
            case "PATCH /v1/tokens/access-token/refresh" ->
                tokens.renew(unquoted(body), username)
                        .map(token -> Reply.json(200, '"' + token + '"'))
                        .orElseGet(() -> Reply.error(404, "TOKEN_NOT_FOUND", "There is no such refresh token."));
            case "DELETE /v1/tokens/refresh-token" -> {
                tokens.revoke(unquoted(body));
                yield Reply.empty(204);
            }
            default -> notFound();
        };
    }

    private Reply signIn(byte[] body) {
        JsonObject given;
        try {
            given = Json.read(new ByteArrayInputStream(body));
        } catch (JsonException e) {
            return Reply.error(400, "BAD_REQUEST", "The request is not JSON.");
        }
        if (!refusal.isEmpty()) {
            failedSignIns.incrementAndGet();
            return Reply.error(401, "IDENTITY_UNAUTHORIZED_ENTITY", refusal);
        }
        boolean right =
                username.equals(given.getString("username", "")) && password.equals(given.getString("password", ""));
        if (!right || failedSignIns.get() >= FAILURES_THAT_LOCK) {
            failedSignIns.incrementAndGet();
            return Reply.error(401, "IDENTITY_UNAUTHORIZED_ENTITY", "The user name or the password is wrong.");
        }
        failedSignIns.set(0);
        return Reply.json(201, tokens.issue(username).toString());
    }

    static Reply notFound() {
        return Reply.error(404, "NOT_FOUND", "There is nothing here.");
    }

    private static String unquoted(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).strip().replace("\"", "");
    }

    private static String query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return query == null ? "" : query;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "vcf-simulator");
        thread.setDaemon(true);
        return thread;
    }
}
