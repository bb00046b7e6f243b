package org.vcfcredentials.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A port on this machine that is no web server: it does what the test wants with each connection, below HTTP or below TLS. */
public final class RawServer implements AutoCloseable {
    /** What is done with a connection, until it is closed. */
    @FunctionalInterface
    public interface Talk {
        /** Talks; ends by returning or when the connection breaks. */
        void to(Socket connection) throws IOException;
    }

    private final ServerSocket port;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    private RawServer(ServerSocket port, Talk talk) {
        this.port = port;
        Thread accepting = new Thread(() -> accept(talk), "raw-server");
        accepting.setDaemon(true);
        accepting.start();
    }

    /** Accepts connections and says nothing, not even TLS. */
    public static RawServer silent() {
        return open(false, connection -> {
            // nothing is what it does
        });
    }

    /** Speaks TLS, and after it text as it is, again and again for ever: {@code first} once and {@code again} without end. */
    public static RawServer flood(String first, String again) {
        return open(true, connection -> {
            OutputStream out = connection.getOutputStream();
            connection.getInputStream().read();
            out.write(first.getBytes(StandardCharsets.US_ASCII));
            byte[] line = again.getBytes(StandardCharsets.US_ASCII);
            while (!connection.isClosed()) {
                out.write(line);
                out.flush();
            }
        });
    }

    /** Accepts nothing at all: who connects hears nothing, not even a refusal. */
    public static RawServer blackHole() {
        try {
            ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            RawServer hole = new RawServer(full);
            for (int waiting = 0; waiting < 2; waiting++) {
                Socket filler = new Socket();
                hole.connections.add(filler);
                filler.connect(full.getLocalSocketAddress());
            }
            return hole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RawServer(ServerSocket port) {
        this.port = port;
    }

    private static RawServer open(boolean secured, Talk talk) {
        try {
            InetAddress here = InetAddress.getLoopbackAddress();
            ServerSocket port = secured
                    ? Certificate.serving(new ShownKey(Certificate.shared()))
                            .getServerSocketFactory()
                            .createServerSocket(0, 50, here)
                    : new ServerSocket(0, 50, here);
            return new RawServer(port, talk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public String host() {
        return "127.0.0.1:" + port.getLocalPort();
    }

    private void accept(Talk talk) {
        while (!port.isClosed()) {
            try {
                Socket connection = port.accept();
                connections.add(connection);
                Thread talking = new Thread(() -> talk(talk, connection), "raw-server");
                talking.setDaemon(true);
                talking.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void talk(Talk talk, Socket connection) {
        try {
            talk.to(connection);
        } catch (IOException broken) {
            // the other side has gone, which is what it should do
        }
    }

    @Override
    public void close() {
        try {
            port.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
