package io.github.cognitoaudit.collect.http;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.Environment;
import io.github.cognitoaudit.collect.ReadSettings;
import io.github.cognitoaudit.config.TlsSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** A server on loopback whose answers come in turn, and clients that ask it. */
final class MoodyServer implements AutoCloseable {

    static final ReadSettings SETTINGS = new ReadSettings(
            Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofMinutes(5), 3, Duration.ofMillis(200), 1);

    private final WireMockServer server =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
    private final X509TrustManager trust;

    MoodyServer() throws CollectionException {
        server.start();
        trust = TrustedAuthorities.load(TlsSettings.none(), new Environment(Map.of()))
                .trustManager();
    }

    void reset() {
        server.resetAll();
    }

    @Override
    public void close() {
        server.stop();
    }

    OkHttpClient client(ReadSettings settings, Timing timing) {
        return new HttpTransport(settings, timing, Optional.empty(), Optional.empty()).client(trust, 1000, List.of());
    }

    String call(OkHttpClient client) throws IOException {
        return call(client, "http://127.0.0.1:" + server.port() + "/a");
    }

    static String call(OkHttpClient client, String url) throws IOException {
        try (Response response =
                client.newCall(new Request.Builder().url(url).build()).execute()) {
            return response.code() + ":" + response.body().string();
        }
    }

    void answer(ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlPathEqualTo("/a")).willReturn(answer));
    }

    void answersInTurn(ResponseDefinitionBuilder... answers) {
        String state = Scenario.STARTED;
        for (int turn = 0; turn < answers.length; turn++) {
            String next = "turn " + (turn + 1);
            server.stubFor(get(urlPathEqualTo("/a"))
                    .inScenario("turns")
                    .whenScenarioStateIs(state)
                    .willReturn(answers[turn])
                    .willSetStateTo(next));
            state = next;
        }
    }

    int requests() {
        return server.findAll(getRequestedFor(urlPathEqualTo("/a"))).size();
    }
}
