package io.github.cognitoaudit.collect.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.UnaryOperator;
import javax.net.SocketFactory;

/**
 * Makes sockets that send each piece at once ({@code TCP_NODELAY}), to an address that may be another than the one asked for.
 *
 * <p>OkHttp leaves the delay on: the request behind the last message of a TLS handshake then waits for the other side's delayed
 * acknowledgement, some 40 ms for each new connection.
 */
final class PromptSockets extends SocketFactory {

    private final UnaryOperator<SocketAddress> route;

    PromptSockets(UnaryOperator<SocketAddress> route) {
        this.route = route;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                super.connect(route.apply(endpoint), timeout);
                setTcpNoDelay(true);
            }
        };
    }

    @Override
    public Socket createSocket(String name, int port) throws IOException {
        return connected(new InetSocketAddress(name, port));
    }

    @Override
    public Socket createSocket(String name, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(name, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        return connected(new InetSocketAddress(address, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return connected(new InetSocketAddress(address, port));
    }

    private Socket connected(InetSocketAddress endpoint) throws IOException {
        Socket socket = createSocket();
        socket.connect(endpoint, 0);
        return socket;
    }
}
