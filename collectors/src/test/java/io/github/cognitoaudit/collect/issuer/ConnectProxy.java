package io.github.cognitoaudit.collect.issuer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A proxy on loopback that leads every CONNECT to one port of this machine, whatever name was asked for. */
final class ConnectProxy implements AutoCloseable {

    private final ServerSocket socket;
    private final int port;
    private final Optional<String> authorization;
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    ConnectProxy(int port, Optional<String> authorization) throws IOException {
        this.port = port;
        this.authorization = authorization;
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        daemon(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    daemon(() -> tunnel(client));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Returns the request lines that opened a tunnel. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void tunnel(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String head = head(client.getInputStream());
            OutputStream out = client.getOutputStream();
            if (!authorization
                    .map(needed -> head.contains("Proxy-Authorization: " + needed))
                    .orElse(true)) {
                out.write(String.join(
                                "\r\n",
                                "HTTP/1.1 407 Proxy Authentication Required",
                                "Proxy-Authenticate: Basic realm=\"r\"",
                                "Content-Length: 0",
                                "Connection: close",
                                "",
                                "")
                        .getBytes(StandardCharsets.US_ASCII));
                return;
            }
            asked.add(head.substring(0, head.indexOf('\r')));
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            daemon(() -> copy(server, client));
            copy(client, server);
        } catch (IOException e) {
            // One end hung up.
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.close();
        } catch (IOException e) {
            // One end hung up.
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("hung up");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "connect-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
