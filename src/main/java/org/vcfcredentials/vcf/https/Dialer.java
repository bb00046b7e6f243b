package org.vcfcredentials.vcf.https;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.vcfcredentials.vcf.Trust;

/** Connects to hosts: looks the name up once, and connects to exactly the addresses that it then looked at. */
final class Dialer {
    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final TargetRules rules;
    private final ServerChecks checks;

    Dialer(TargetRules rules, ServerChecks checks) {
        this.rules = rules;
        this.checks = checks;
    }

    /** Takes each socket before it is connected, so that whoever loses patience can close it. */
    @FunctionalInterface
    interface Opened {
        void accept(Socket socket) throws IOException;
    }

    /** A connection with TLS, and what the server showed for it. */
    record Dialed(SSLSocket tls, Socket plain, ServerCheck check) {}

    /** The first address that accepts a connection. A name with a single address that is not allowed is not connected to at all. */
    Dialed dial(Target target, Trust trust, Deadline deadline, Opened opened) throws IOException {
        InetAddress[] addresses = InetAddress.getAllByName(target.host());
        for (InetAddress address : addresses) {
            if (rules.leadsInside(address)) {
                throw new LeadsInsideException();
            }
            if (rules.leadsAstray(address)) {
                throw new LeadsAstrayException();
            }
        }
        return secure(connect(addresses, target.port(), deadline, opened), target, trust, deadline);
    }

    private static Socket connect(InetAddress[] addresses, int port, Deadline deadline, Opened opened)
            throws IOException {
        IOException failure = null;
        for (InetAddress address : addresses) {
            Socket socket = new Socket();
            try {
                opened.accept(socket);
                socket.connect(new InetSocketAddress(address, port), millis(deadline.atMost(CONNECT_TIMEOUT)));
                return socket;
            } catch (SocketTimeoutException late) {
                socket.close();
                failure = new ConnectTimedOutException();
            } catch (IOException refused) {
                socket.close();
                failure = refused;
            }
        }
        throw failure;
    }

    private Dialed secure(Socket plain, Target target, Trust trust, Deadline deadline) throws IOException {
        plain.setTcpNoDelay(true);
        plain.setSoTimeout(millis(deadline));
        ServerCheck check = checks.of(trust);
        try {
            SSLSocket tls =
                    (SSLSocket) ServerChecks.factory(check).createSocket(plain, target.host(), target.port(), true);
            SSLParameters parameters = tls.getSSLParameters();
            ServerChecks.require(parameters, trust.mode());
            tls.setSSLParameters(parameters);
            tls.startHandshake();
            return new Dialed(tls, plain, check);
        } catch (IOException failed) {
            plain.close();
            throw check.presented() == null ? failed : new HandshakeException(failed, check.presented());
        }
    }

    /** At least one, because zero would be for ever. */
    static int millis(Deadline deadline) {
        return Math.toIntExact(Math.max(1, deadline.remaining().toMillis()));
    }

    /** A host that is this server itself or its link. */
    static final class LeadsInsideException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** A host that is in none of the networks that were allowed. */
    static final class LeadsAstrayException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Nobody answered within {@link #CONNECT_TIMEOUT}. */
    static final class ConnectTimedOutException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
