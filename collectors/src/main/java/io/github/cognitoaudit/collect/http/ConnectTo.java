package io.github.cognitoaudit.collect.http;

import io.github.cognitoaudit.config.HostAndPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import javax.net.SocketFactory;
import okhttp3.Dns;

/** Sends the connections of one host to another address, as curl's --connect-to: names, SNI and Host header stay. */
public final class ConnectTo extends SocketFactory implements Dns {

    private final String host;
    private final HostAndPort instead;

    /** Creates the detour of a host, as OkHttp writes it. */
    public ConnectTo(String host, HostAndPort instead) {
        this.host = host;
        this.instead = instead;
    }

    /** Returns the host whose connections go elsewhere. */
    public String host() {
        return host;
    }

    @Override
    public List<InetAddress> lookup(String name) throws UnknownHostException {
        if (!name.equalsIgnoreCase(host)) {
            return Dns.SYSTEM.lookup(name);
        }
        List<InetAddress> addresses = new ArrayList<>();
        for (InetAddress address : Dns.SYSTEM.lookup(instead.host())) {
            addresses.add(InetAddress.getByAddress(name, address.getAddress()));
        }
        return addresses;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                super.connect(detour(endpoint), timeout);
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

    private SocketAddress detour(SocketAddress endpoint) {
        return endpoint instanceof InetSocketAddress address
                        && address.getHostString().equalsIgnoreCase(host)
                ? new InetSocketAddress(address.getAddress(), instead.port())
                : endpoint;
    }
}
