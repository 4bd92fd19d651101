package io.github.cognitoaudit.collect.aws;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Announces a body in full, sends the first half of it and hangs up; WireMock can not be made to. */
final class CutOffServer implements AutoCloseable {

    private final ServerSocket listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final AtomicInteger requests = new AtomicInteger();

    CutOffServer(String body) throws IOException {
        Thread thread = new Thread(() -> serve(body), "cut-off-server");
        thread.setDaemon(true);
        thread.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    int requests() {
        return requests.get();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void serve(String body) {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                readRequest(socket.getInputStream());
                requests.incrementAndGet();
                String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body.substring(0, body.length() / 2);
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Reads to the end of the body, since hanging up on unread bytes would reset the connection. */
    private static void readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        int length = head.toString()
                .lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
        in.readNBytes(length);
    }
}
