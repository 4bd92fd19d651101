package io.github.cognitoaudit.collect.issuer;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Keeps the chain that a server presents, as presented, and then ends the handshake.
 *
 * <p>It trusts nothing, so no request is ever sent over a connection that it has seen.
 */
final class CapturingTrustManager extends X509ExtendedTrustManager {

    private volatile List<X509Certificate> chain = List.of();

    /** Returns the chain of the first handshake; empty before one. */
    List<X509Certificate> presented() {
        return chain;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] presented, String authType, Socket socket)
            throws CertificateException {
        capture(presented);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] presented, String authType, SSLEngine engine)
            throws CertificateException {
        capture(presented);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] presented, String authType) throws CertificateException {
        capture(presented);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] presented, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("no clients here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] presented, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("no clients here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] presented, String authType) throws CertificateException {
        throw new CertificateException("no clients here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    private synchronized void capture(X509Certificate[] presented) throws CertificateException {
        if (chain.isEmpty()) {
            chain = List.of(presented);
        }
        throw new CertificateException("the chain was read, nothing more is wanted");
    }
}
