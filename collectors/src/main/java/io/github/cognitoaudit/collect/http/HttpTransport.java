package io.github.cognitoaudit.collect.http;

import io.github.cognitoaudit.collect.HttpProxy;
import io.github.cognitoaudit.collect.ReadSettings;
import java.net.SocketAddress;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/** Builds the HTTP clients of the collectors: patient, bounded, through the proxy, and never following a redirect by itself. */
public final class HttpTransport {

    private final ReadSettings settings;
    private final Timing timing;
    private final Deadline deadline;
    private final Optional<ConnectTo> connectTo;
    private final ProxyRoute route;

    /**
     * Creates a transport; all its clients share one deadline, which starts with the first call.
     *
     * @param settings how patiently to read
     * @param timing the clock
     * @param proxy the proxy on the way out
     * @param connectTo sends the connections of one host elsewhere, past the proxy
     */
    public HttpTransport(
            ReadSettings settings, Timing timing, Optional<HttpProxy> proxy, Optional<ConnectTo> connectTo) {
        this.settings = settings;
        this.timing = timing;
        this.deadline = new Deadline(settings.deadline(), timing);
        this.connectTo = connectTo;
        this.route =
                new ProxyRoute(proxy, connectTo.stream().map(ConnectTo::host).toList());
    }

    /**
     * Builds a client that repeats failed calls and reads whole answers.
     *
     * @param trust decides which certificates are trusted
     * @param maxBytes how large an answer may be
     * @param outer interceptors that see each call once, before any repetition
     */
    public OkHttpClient client(X509TrustManager trust, long maxBytes, List<Interceptor> outer) {
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .sslSocketFactory(socketFactory(trust), trust)
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.answerTimeout())
                .writeTimeout(settings.answerTimeout())
                .callTimeout(settings.deadline())
                // Repetitions are PatientInterceptor's alone, so that they are counted; other addresses of a host are
                // still tried.
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .proxySelector(route)
                .proxyAuthenticator(route.authenticator());
        builder.socketFactory(new PromptSockets(connectTo
                .<UnaryOperator<SocketAddress>>map(instead -> instead::detour)
                .orElse(UnaryOperator.identity())));
        connectTo.ifPresent(builder::dns);
        outer.forEach(builder::addInterceptor);
        return builder.addInterceptor(new PatientInterceptor(settings, maxBytes, timing, deadline))
                .build();
    }

    private static SSLSocketFactory socketFactory(X509TrustManager trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }

    /** Closes the connections that a client keeps. */
    public static void close(OkHttpClient client) {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
