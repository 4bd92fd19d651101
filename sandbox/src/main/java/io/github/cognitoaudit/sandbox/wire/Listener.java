package io.github.cognitoaudit.sandbox.wire;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.nio.file.Path;

/** Listens on a free port of the loopback address, with or without TLS. */
public final class Listener implements AutoCloseable {

    private final WireMockServer server;
    private final int port;

    private Listener(WireMockServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts to listen for plain HTTP. */
    public static Listener http(Responder responder, Disturbances disturbances, Recorder recorder) {
        WireMockConfiguration options =
                options(new Exchange(responder, disturbances, recorder)).dynamicPort();
        return started(new WireMockServer(options), false);
    }

    /**
     * Starts to listen for HTTP over TLS.
     *
     * @param keyStore a PKCS12 file with the key and the chain to present
     * @param password the password of the file and the key
     */
    public static Listener https(
            Responder responder, Disturbances disturbances, Recorder recorder, Path keyStore, String password) {
        WireMockConfiguration options = options(new Exchange(responder, disturbances, recorder))
                .httpDisabled(true)
                .dynamicHttpsPort()
                .keystoreType("PKCS12")
                .keystorePath(keyStore.toString())
                .keystorePassword(password)
                .keyManagerPassword(password);
        return started(new WireMockServer(options), true);
    }

    /** Returns the port, also after closing. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Listener started(WireMockServer server, boolean tls) {
        server.start();
        server.stubFor(
                WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse().withTransformers(Exchange.NAME)));
        return new Listener(server, tls ? server.httpsPort() : server.port());
    }

    private static WireMockConfiguration options(Exchange exchange) {
        return WireMockConfiguration.wireMockConfig()
                .bindAddress("127.0.0.1")
                .extensions(exchange)
                .gzipDisabled(true)
                .http2PlainDisabled(true)
                .http2TlsDisabled(true)
                .disableRequestJournal()
                .stubCorsEnabled(false)
                .useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.NEVER);
    }
}
