package io.github.cognitoaudit.collect.issuer;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A bare TLS server on loopback that presents a chain and keeps the names asked for and whatever else it is sent. */
final class TlsServer implements AutoCloseable {

    private final SSLServerSocket socket;
    private final Queue<String> names = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> received = new ConcurrentLinkedQueue<>();

    TlsServer(Path folder, TestAuthority leaf, List<X509Certificate> chain) throws Exception {
        Path file = leaf.keyStore(Files.createTempFile(folder, "server", ".p12"), chain);
        KeyStore store = KeyStore.getInstance(file.toFile(), TestAuthority.PASSWORD.toCharArray());
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, TestAuthority.PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "tls-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Returns the server names (SNI) that handshakes asked for. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** Returns the bytes that came after a handshake. */
    List<Integer> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (SSLSocket connection = (SSLSocket) socket.accept()) {
                connection.setHandshakeApplicationProtocolSelector((accepted, offered) -> {
                    ((ExtendedSSLSession) accepted.getHandshakeSession())
                            .getRequestedServerNames()
                            .forEach(name -> names.add(
                                    new String(name.getEncoded(), java.nio.charset.StandardCharsets.US_ASCII)));
                    return "";
                });
                connection.startHandshake();
                InputStream in = connection.getInputStream();
                for (int next = in.read(); next >= 0; next = in.read()) {
                    received.add(next);
                }
            } catch (IOException e) {
                // The client ends the handshake once it has the chain.
            }
        }
    }
}
