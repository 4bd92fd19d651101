package io.github.cognitoaudit.collect.http;

import io.github.cognitoaudit.config.HostAndPort;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Dns;

/** Sends the connections of one host to another address, as curl's --connect-to: names, SNI and Host header stay. */
public final class ConnectTo implements Dns {

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

    /** Returns the address to connect to in place of one of the host; every other address stays. */
    SocketAddress detour(SocketAddress endpoint) {
        return endpoint instanceof InetSocketAddress address
                        && address.getHostString().equalsIgnoreCase(host)
                ? new InetSocketAddress(address.getAddress(), instead.port())
                : endpoint;
    }
}
