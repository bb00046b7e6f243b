package org.vcfcredentials.vcf.https;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.HttpProcessors;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnectionFactory;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.vcfcredentials.vcf.Trust;

/**
 * One connection to one target, opened when it is needed and kept between requests. Requests come one after the other; {@link #close}
 * may come from anywhere and ends whatever is under way.
 */
final class Line implements Closeable {
    private static final int LARGEST_BODY = 64 << 20;
    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(32 << 10)
            .setMaxHeaderCount(200)
            .build();
    private static final DefaultBHttpClientConnectionFactory CONNECTIONS =
            DefaultBHttpClientConnectionFactory.builder().http1Config(LIMITS).build();
    private static final HttpProcessor USUAL_HEADERS = HttpProcessors.client("VCF-Credential-Manager");

    private final HttpRequestExecutor requests = new HttpRequestExecutor();
    private final Dialer dialer;
    private final Target target;
    private final Trust trust;
    private HttpClientConnection connection;
    private X509Certificate presented;
    private Socket socket;
    private boolean closed;

    Line(Dialer dialer, Target target, Trust trust) {
        this.dialer = dialer;
        this.target = target;
        this.trust = trust;
    }

    /** Connects when that was not done yet, and tells what the server showed for it. */
    X509Certificate connect(Deadline deadline) throws IOException {
        if (connection == null || !connection.isOpen() || connection.isStale()) {
            Dialer.Dialed dialed = dialer.dial(target, trust, deadline, this::keep);
            connection = CONNECTIONS.createConnection(dialed.tls(), dialed.plain());
            presented = dialed.check().presented();
        }
        return presented;
    }

    /** Sends a request and reads the whole answer; a kept connection that the source had ended meanwhile is replaced once. */
    Answer send(Request request, Deadline deadline) throws IOException {
        boolean kept = connection != null && connection.isOpen();
        connect(deadline);
        try {
            return exchange(request, deadline);
        } catch (LostBeforeAnswerException lost) {
            if (!kept || !request.repeatable()) {
                throw lost;
            }
            hangUp();
            connect(deadline);
            return exchange(request, deadline);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (socket != null) {
            socket.close();
        }
    }

    synchronized boolean closed() {
        return closed;
    }

    private synchronized void keep(Socket opened) throws IOException {
        if (closed) {
            throw new SocketException("No longer wanted.");
        }
        socket = opened;
    }

    private void hangUp() {
        connection.close(CloseMode.IMMEDIATE);
        connection = null;
    }

    /** Nothing is closed but the connection itself: closing an answer would first read the rest of it, however long that is. */
    private Answer exchange(Request request, Deadline deadline) throws IOException {
        connection.setSocketTimeout(Timeout.ofMilliseconds(Dialer.millis(deadline)));
        HttpCoreContext context = HttpCoreContext.create();
        ClassicHttpRequest message = message(request);
        boolean keep = false;
        try {
            requests.preProcess(message, USUAL_HEADERS, context);
            ClassicHttpResponse response = firstWord(message, context);
            Answer answer = read(response);
            keep = DefaultConnectionReuseStrategy.INSTANCE.keepAlive(message, response, context);
            return answer;
        } catch (HttpException noHttp) {
            throw new IOException("This is not HTTP.", noHttp);
        } finally {
            if (!keep) {
                hangUp();
            }
        }
    }

    private ClassicHttpResponse firstWord(ClassicHttpRequest message, HttpCoreContext context)
            throws IOException, HttpException {
        try {
            return requests.execute(message, connection, context);
        } catch (SocketException | NoHttpResponseException gone) {
            throw new LostBeforeAnswerException(gone);
        }
    }

    private static Answer read(ClassicHttpResponse response) throws IOException {
        byte[] body = new byte[0];
        if (response.getEntity() != null) {
            body = response.getEntity().getContent().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                throw new TooLargeException();
            }
        }
        Header retryAfter = response.getFirstHeader("Retry-After");
        return new Answer(response.getCode(), body, retryAfter == null ? "" : retryAfter.getValue());
    }

    private ClassicHttpRequest message(Request request) {
        ClassicRequestBuilder message = ClassicRequestBuilder.create(request.method())
                .setUri("https://" + target.authority() + request.pathAndQuery())
                .addHeader("Accept", "application/json");
        request.headers().forEach(message::addHeader);
        if (!request.body().isEmpty()) {
            message.setEntity(new ByteArrayEntity(request.body().getBytes(StandardCharsets.UTF_8), null, false));
        }
        return message.build();
    }

    /** The body is larger than what is read; how large is not known. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The connection ended before the first word of an answer. */
    static final class LostBeforeAnswerException extends IOException {
        private static final long serialVersionUID = 1L;

        LostBeforeAnswerException(IOException cause) {
            super(cause);
        }
    }
}
