package io.github.cognitoaudit.collect.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.Environment;
import io.github.cognitoaudit.collect.ReadSettings;
import io.github.cognitoaudit.config.TlsSettings;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PatientInterceptorTest {

    private static final ReadSettings SETTINGS = new ReadSettings(
            Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofMinutes(5), 3, Duration.ofMillis(200), 1);
    private static final String NOW = String.valueOf(VirtualTiming.START.getEpochSecond());

    private static WireMockServer server;
    private static X509TrustManager trust;

    private final VirtualTiming timing = new VirtualTiming();

    @BeforeAll
    static void start() throws CollectionException {
        server = new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        trust = TrustedAuthorities.load(TlsSettings.none(), new Environment(Map.of()))
                .trustManager();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void reset() {
        server.resetAll();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void a_passing_failure_is_repeated_with_a_pause_that_doubles(int status) throws IOException {
        answer(aResponse().withStatus(status));

        assertThat(call(client(SETTINGS))).isEqualTo(status + ":");
        assertThat(timing.pauses())
                .containsExactly(Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(800));
        assertThat(requests()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 301, 400, 401, 403, 404, 409})
    void any_other_answer_is_final(int status) throws IOException {
        answer(aResponse().withStatus(status));

        assertThat(call(client(SETTINGS))).isEqualTo(status + ":");
        assertThat(timing.pauses()).isEmpty();
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void retries_are_counted_for_each_call() throws IOException {
        OkHttpClient client = client(SETTINGS);
        for (int round = 0; round < 4; round++) {
            server.resetAll();
            answersInTurn(
                    aResponse().withStatus(429),
                    aResponse().withStatus(429),
                    aResponse().withBody("fine"));

            assertThat(call(client)).isEqualTo("200:fine");
        }
    }

    @Test
    void retry_after_in_seconds_is_honoured() throws IOException {
        answersInTurn(
                aResponse().withStatus(429).withHeader("Retry-After", "7"),
                aResponse().withBody("fine"));

        assertThat(call(client(SETTINGS))).isEqualTo("200:fine");
        assertThat(timing.pauses()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void retry_after_as_a_date_is_measured_on_the_servers_own_clock() throws IOException {
        answersInTurn(
                aResponse()
                        .withStatus(503)
                        .withHeader("Date", "Sun, 01 Jan 2023 00:00:00 GMT")
                        .withHeader("Retry-After", "Sun, 01 Jan 2023 00:00:09 GMT"),
                aResponse().withBody("fine"));

        assertThat(call(client(SETTINGS))).isEqualTo("200:fine");
        assertThat(timing.pauses()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void the_reset_of_the_rate_limit_is_honoured_where_retry_after_is_missing() throws IOException {
        answersInTurn(
                aResponse().withStatus(429).withHeader("X-RateLimit-Reset", later(11)),
                aResponse().withBody("fine"));

        assertThat(call(client(SETTINGS))).isEqualTo("200:fine");
        assertThat(timing.pauses()).containsExactly(Duration.ofSeconds(11));
    }

    @Test
    void retry_after_goes_before_the_reset_and_a_hint_is_never_shorter_than_the_backoff() throws IOException {
        answersInTurn(
                aResponse().withStatus(429).withHeader("Retry-After", "3").withHeader("X-RateLimit-Reset", later(50)),
                aResponse().withStatus(429).withHeader("Retry-After", "0"),
                aResponse().withBody("fine"));

        assertThat(call(client(SETTINGS))).isEqualTo("200:fine");
        assertThat(timing.pauses()).containsExactly(Duration.ofSeconds(3), Duration.ofMillis(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "", "99999999999999999999", "1e9"})
    void a_hint_that_says_nothing_is_passed_over(String hint) throws IOException {
        answersInTurn(
                aResponse().withStatus(429).withHeader("Retry-After", hint).withHeader("X-RateLimit-Reset", hint),
                aResponse().withBody("fine"));

        assertThat(call(client(SETTINGS))).isEqualTo("200:fine");
        assertThat(timing.pauses()).containsExactly(Duration.ofMillis(200));
    }

    @Test
    void a_wait_beyond_the_deadline_ends_the_call_at_once() throws IOException {
        answer(aResponse().withStatus(429).withHeader("Retry-After", "301"));

        assertThat(call(client(SETTINGS))).isEqualTo("429:");
        assertThat(timing.pauses()).isEmpty();
    }

    @Test
    void after_an_answer_that_used_up_the_limit_the_next_call_waits_for_the_reset() throws IOException {
        OkHttpClient client = client(SETTINGS);
        answer(aResponse()
                .withHeader("X-RateLimit-Limit", "10")
                .withHeader("X-RateLimit-Remaining", "0")
                .withHeader("X-RateLimit-Reset", later(5))
                .withBody("fine"));
        assertThat(call(client)).isEqualTo("200:fine");
        assertThat(timing.pauses()).isEmpty();
        server.resetAll();
        answer(aResponse().withHeader("X-RateLimit-Remaining", "9").withBody("fine"));

        assertThat(call(client)).isEqualTo("200:fine");
        assertThat(call(client)).isEqualTo("200:fine");
        assertThat(timing.pauses()).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void a_reset_beyond_the_deadline_is_not_waited_for() throws IOException {
        OkHttpClient client = client(SETTINGS);
        answer(aResponse().withHeader("X-RateLimit-Remaining", "0").withHeader("X-RateLimit-Reset", later(86400)));

        assertThat(call(client)).isEqualTo("200:");
        assertThat(call(client)).isEqualTo("200:");
        assertThat(timing.pauses()).isEmpty();
    }

    @Test
    void after_the_deadline_no_call_is_sent() throws IOException {
        OkHttpClient client = client(SETTINGS);
        answer(aResponse());
        assertThat(call(client)).isEqualTo("200:");
        timing.pause(Duration.ofMinutes(5));

        assertThatThrownBy(() -> call(client))
                .isInstanceOfSatisfying(
                        UnreadAnswerException.class,
                        unread -> assertThat(unread.gap("call", List.of()))
                                .isEqualTo(new Gap(
                                        GapReason.TIMED_OUT,
                                        "call",
                                        "the deadline of 300 s for this target has passed",
                                        List.of())));
        assertThat(requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "MALFORMED_RESPONSE_CHUNK"})
    void a_broken_connection_is_repeated(Fault fault) throws IOException {
        answersInTurn(
                aResponse().withFault(fault),
                aResponse().withFault(fault),
                aResponse().withBody("fine"));

        assertThat(call(client(SETTINGS))).isEqualTo("200:fine");
        assertThat(timing.pauses()).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400));
    }

    @Test
    void an_answer_that_does_not_come_in_time_is_repeated_and_then_timed_out() {
        answer(aResponse().withFixedDelay(5000));
        ReadSettings hasty = new ReadSettings(
                Duration.ofSeconds(10), Duration.ofMillis(50), Duration.ofMinutes(5), 1, Duration.ofMillis(1), 1);

        assertThatThrownBy(() -> call(client(hasty)))
                .isInstanceOfSatisfying(
                        UnreadAnswerException.class,
                        unread -> assertThat(unread.gap("call", List.of()))
                                .isEqualTo(new Gap(
                                        GapReason.TIMED_OUT,
                                        "call",
                                        "no answer from `127.0.0.1` within the time allowed",
                                        List.of())));
        assertThat(timing.pauses()).hasSize(1);
    }

    @Test
    void an_answer_that_is_too_large_is_malformed_and_not_asked_for_again() {
        answer(aResponse().withBody("x".repeat(1001)));

        assertThatThrownBy(() -> call(client(SETTINGS)))
                .isInstanceOfSatisfying(
                        UnreadAnswerException.class,
                        unread -> assertThat(unread.gap("call", List.of()))
                                .isEqualTo(new Gap(
                                        GapReason.MALFORMED,
                                        "call",
                                        "the answer of `127.0.0.1` is larger than 1000 bytes",
                                        List.of())));
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void an_answer_of_just_the_largest_size_is_read() throws IOException {
        answer(aResponse().withBody("x".repeat(1000)));

        assertThat(call(client(SETTINGS))).hasSize(1004);
    }

    @Test
    void a_packed_answer_is_measured_unpacked() {
        answer(aResponse().withBody("x".repeat(100_000)));

        assertThatThrownBy(() -> call(client(SETTINGS))).hasMessageContaining("larger than 1000 bytes");
    }

    @Test
    void a_closed_port_is_unreachable() throws IOException {
        int port;
        try (java.net.ServerSocket closed =
                new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertThatThrownBy(() -> call(client(SETTINGS), "http://127.0.0.1:" + port + "/"))
                .isInstanceOf(UnreadAnswerException.class)
                .hasMessage("no answer from `127.0.0.1`: the connection failed");
        assertThat(timing.pauses()).hasSize(3);
    }

    @Test
    void an_interrupted_wait_ends_the_call() {
        answer(aResponse().withStatus(500));
        OkHttpClient client = new HttpTransport(SETTINGS, Timing.system(), Optional.empty(), Optional.empty())
                .client(trust, 1000, List.of());
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> call(client)).hasMessage("the call to `127.0.0.1` was given up");
        assertThat(Thread.interrupted()).isTrue();
    }

    private OkHttpClient client(ReadSettings settings) {
        return new HttpTransport(settings, timing, Optional.empty(), Optional.empty()).client(trust, 1000, List.of());
    }

    private static String call(OkHttpClient client) throws IOException {
        return call(client, "http://127.0.0.1:" + server.port() + "/a");
    }

    private static String call(OkHttpClient client, String url) throws IOException {
        try (Response response =
                client.newCall(new Request.Builder().url(url).build()).execute()) {
            return response.code() + ":" + response.body().string();
        }
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlPathEqualTo("/a")).willReturn(answer));
    }

    private static void answersInTurn(ResponseDefinitionBuilder... answers) {
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

    private static int requests() {
        return server.findAll(getRequestedFor(urlPathEqualTo("/a"))).size();
    }

    private static String later(long seconds) {
        return String.valueOf(Long.parseLong(NOW) + seconds);
    }
}
