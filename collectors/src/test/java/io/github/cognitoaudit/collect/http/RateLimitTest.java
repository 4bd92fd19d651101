package io.github.cognitoaudit.collect.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.collect.CollectionException;
import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RateLimitTest {

    private static final String NOW = String.valueOf(VirtualTiming.START.getEpochSecond());

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

    @Test
    void retry_after_in_seconds_is_honoured() throws IOException {
        server.answersInTurn(
                aResponse().withStatus(429).withHeader("Retry-After", "7"),
                aResponse().withBody("fine"));

        assertThat(server.call(client())).isEqualTo("200:fine");
        assertThat(timing.pauses()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void retry_after_as_a_date_is_measured_on_the_servers_own_clock() throws IOException {
        server.answersInTurn(
                aResponse()
                        .withStatus(503)
                        .withHeader("Date", "Sun, 01 Jan 2023 00:00:00 GMT")
                        .withHeader("Retry-After", "Sun, 01 Jan 2023 00:00:09 GMT"),
                aResponse().withBody("fine"));

        assertThat(server.call(client())).isEqualTo("200:fine");
        assertThat(timing.pauses()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void the_reset_of_the_rate_limit_is_honoured_where_retry_after_is_missing() throws IOException {
        server.answersInTurn(
                aResponse().withStatus(429).withHeader("X-RateLimit-Reset", later(11)),
                aResponse().withBody("fine"));

        assertThat(server.call(client())).isEqualTo("200:fine");
        assertThat(timing.pauses()).containsExactly(Duration.ofSeconds(11));
    }

    @Test
    void retry_after_goes_before_the_reset_and_a_hint_is_never_shorter_than_the_backoff() throws IOException {
        server.answersInTurn(
                aResponse().withStatus(429).withHeader("Retry-After", "3").withHeader("X-RateLimit-Reset", later(50)),
                aResponse().withStatus(429).withHeader("Retry-After", "0"),
                aResponse().withBody("fine"));

        assertThat(server.call(client())).isEqualTo("200:fine");
        assertThat(timing.pauses()).containsExactly(Duration.ofSeconds(3), Duration.ofMillis(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "", "99999999999999999999", "1e9"})
    void a_hint_that_says_nothing_is_passed_over(String hint) throws IOException {
        server.answersInTurn(
                aResponse().withStatus(429).withHeader("Retry-After", hint).withHeader("X-RateLimit-Reset", hint),
                aResponse().withBody("fine"));

        assertThat(server.call(client())).isEqualTo("200:fine");
        assertThat(timing.pauses()).containsExactly(Duration.ofMillis(200));
    }

    @Test
    void a_wait_beyond_the_deadline_ends_the_call_at_once() throws IOException {
        server.answer(aResponse().withStatus(429).withHeader("Retry-After", "301"));

        assertThat(server.call(client())).isEqualTo("429:");
        assertThat(timing.pauses()).isEmpty();
    }

    @Test
    void after_an_answer_that_used_up_the_limit_the_next_call_waits_for_the_reset() throws IOException {
        OkHttpClient client = client();
        server.answer(aResponse()
                .withHeader("X-RateLimit-Limit", "10")
                .withHeader("X-RateLimit-Remaining", "0")
                .withHeader("X-RateLimit-Reset", later(5))
                .withBody("fine"));
        assertThat(server.call(client)).isEqualTo("200:fine");
        assertThat(timing.pauses()).isEmpty();
        server.reset();
        server.answer(aResponse().withHeader("X-RateLimit-Remaining", "9").withBody("fine"));

        assertThat(server.call(client)).isEqualTo("200:fine");
        assertThat(server.call(client)).isEqualTo("200:fine");
        assertThat(timing.pauses()).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void a_reset_beyond_the_deadline_is_not_waited_for() throws IOException {
        OkHttpClient client = client();
        server.answer(
                aResponse().withHeader("X-RateLimit-Remaining", "0").withHeader("X-RateLimit-Reset", later(86400)));

        assertThat(server.call(client)).isEqualTo("200:");
        assertThat(server.call(client)).isEqualTo("200:");
        assertThat(timing.pauses()).isEmpty();
    }

    private OkHttpClient client() {
        return server.client(MoodyServer.SETTINGS, timing);
    }

    private static String later(long seconds) {
        return String.valueOf(Long.parseLong(NOW) + seconds);
    }
}
