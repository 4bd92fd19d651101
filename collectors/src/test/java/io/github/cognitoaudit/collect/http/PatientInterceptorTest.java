package io.github.cognitoaudit.collect.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.ReadSettings;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PatientInterceptorTest {

    private static MoodyServer server;

    private final VirtualTiming timing = new VirtualTiming();

    @BeforeAll
    static void start() throws CollectionException {
        server = new MoodyServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void reset() {
        server.reset();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void a_passing_failure_is_repeated_with_a_pause_that_doubles(int status) throws IOException {
        server.answer(aResponse().withStatus(status));

        assertThat(server.call(client())).isEqualTo(status + ":");
        assertThat(timing.pauses())
                .containsExactly(Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(800));
        assertThat(server.requests()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 301, 400, 401, 403, 404, 409})
    void any_other_answer_is_final(int status) throws IOException {
        server.answer(aResponse().withStatus(status));

        assertThat(server.call(client())).isEqualTo(status + ":");
        assertThat(timing.pauses()).isEmpty();
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void retries_are_counted_for_each_call() throws IOException {
        OkHttpClient client = client();
        for (int round = 0; round < 4; round++) {
            server.reset();
            server.answersInTurn(
                    aResponse().withStatus(429),
                    aResponse().withStatus(429),
                    aResponse().withBody("fine"));

            assertThat(server.call(client)).isEqualTo("200:fine");
        }
    }

    @Test
    void after_the_deadline_no_call_is_sent() throws IOException {
        OkHttpClient client = client();
        server.answer(aResponse());
        assertThat(server.call(client)).isEqualTo("200:");
        timing.pause(Duration.ofMinutes(5));

        assertThatThrownBy(() -> server.call(client))
                .isInstanceOfSatisfying(
                        UnreadAnswerException.class,
                        unread -> assertThat(unread.gap("call", List.of()))
                                .isEqualTo(new Gap(
                                        GapReason.TIMED_OUT,
                                        "call",
                                        "the deadline of 300 s for this target has passed",
                                        List.of())));
        assertThat(server.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "MALFORMED_RESPONSE_CHUNK"})
    void a_broken_connection_is_repeated(Fault fault) throws IOException {
        server.answersInTurn(
                aResponse().withFault(fault),
                aResponse().withFault(fault),
                aResponse().withBody("fine"));

        assertThat(server.call(client())).isEqualTo("200:fine");
        assertThat(timing.pauses()).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400));
    }

    @Test
    void an_answer_that_does_not_come_in_time_is_repeated_and_then_timed_out() {
        server.answer(aResponse().withFixedDelay(5000));
        ReadSettings hasty = new ReadSettings(
                Duration.ofSeconds(10), Duration.ofMillis(50), Duration.ofMinutes(5), 1, Duration.ofMillis(1), 1);

        assertThatThrownBy(() -> server.call(server.client(hasty, timing)))
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
        server.answer(aResponse().withBody("x".repeat(1001)));

        assertThatThrownBy(() -> server.call(client()))
                .isInstanceOfSatisfying(
                        UnreadAnswerException.class,
                        unread -> assertThat(unread.gap("call", List.of()))
                                .isEqualTo(new Gap(
                                        GapReason.MALFORMED,
                                        "call",
                                        "the answer of `127.0.0.1` is larger than 1000 bytes",
                                        List.of())));
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void an_answer_of_just_the_largest_size_is_read() throws IOException {
        server.answer(aResponse().withBody("x".repeat(1000)));

        assertThat(server.call(client())).hasSize(1004);
    }

    @Test
    void a_packed_answer_is_measured_unpacked() {
        server.answer(aResponse().withBody("x".repeat(100_000)));

        assertThatThrownBy(() -> server.call(client())).hasMessageContaining("larger than 1000 bytes");
    }

    @Test
    void a_closed_port_is_unreachable() throws IOException {
        int port;
        try (java.net.ServerSocket closed =
                new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertThatThrownBy(() -> MoodyServer.call(client(), "http://127.0.0.1:" + port + "/"))
                .isInstanceOf(UnreadAnswerException.class)
                .hasMessage("no answer from `127.0.0.1`: the connection failed");
        assertThat(timing.pauses()).hasSize(3);
    }

    @Test
    void an_interrupted_wait_ends_the_call() {
        server.answer(aResponse().withStatus(500));
        OkHttpClient client = server.client(MoodyServer.SETTINGS, Timing.system());
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> server.call(client)).hasMessage("the call to `127.0.0.1` was given up");
        assertThat(Thread.interrupted()).isTrue();
    }

    private OkHttpClient client() {
        return server.client(MoodyServer.SETTINGS, timing);
    }
}
