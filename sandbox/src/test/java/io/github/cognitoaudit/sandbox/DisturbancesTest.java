package io.github.cognitoaudit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitoaudit.sandbox.scenario.Scenarios;
import io.github.cognitoaudit.sandbox.wire.Call;
import io.github.cognitoaudit.sandbox.wire.Fault;
import io.github.cognitoaudit.sandbox.wire.RecordedCall;
import io.github.cognitoaudit.sandbox.wire.Service;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(Lifecycle.PER_CLASS)
final class DisturbancesTest {

    private final Sandbox sandbox = Sandbox.start(Scenarios.denied());
    private final Caller caller = new Caller(sandbox);

    @AfterEach
    void restore() {
        sandbox.restore();
        sandbox.forgetCalls();
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void every_call_is_answered_while_nothing_is_disturbed(Call call) throws Exception {
        int expected = call == Call.COGNITO_GET_PRINCIPAL_TAGS ? 400 : 200;

        assertThat(caller.call(call).status()).isEqualTo(expected);
        assertThat(sandbox.calls())
                .singleElement()
                .satisfies(recorded -> assertThat(recorded.operation().call()).contains(call));
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void a_refused_call_is_refused_in_the_form_of_its_service_until_restored(Call call) throws Exception {
        sandbox.refuse(call);

        Caller.Plain refused = caller.call(call);

        assertThat(refused.status()).isEqualTo(call.service() == Service.COGNITO_IDENTITY ? 400 : 403);
        assertThat(refused.body())
                .contains(
                        switch (call.service()) {
                            case AUTH0 -> call == Call.AUTH0_TOKEN ? "access_denied" : "insufficient_scope";
                            case ISSUER -> "Access denied";
                            case IAM, STS -> "<Code>AccessDenied</Code>";
                            case COGNITO_IDENTITY -> "\"__type\":\"NotAuthorizedException\"";
                        })
                .contains(call.permission());
        sandbox.restore();
        assertThat(caller.call(call).body()).isNotEqualTo(refused.body());
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void a_failing_service_answers_500(Call call) throws Exception {
        sandbox.spoil(call, Fault.SERVER_ERROR);

        assertThat(caller.call(call).status()).isEqualTo(500);
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void a_cut_off_answer_breaks_in_its_body(Call call) {
        sandbox.spoil(call, Fault.CUT_OFF);

        assertThatThrownBy(() -> caller.call(call)).isInstanceOf(IOException.class);
        assertThat(sandbox.calls()).extracting(RecordedCall::status).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void a_malformed_answer_is_the_first_half_of_the_real_one(Call call) throws Exception {
        // A job is running when it is first asked about, and answers more from then on.
        caller.call(call);
        sandbox.spoil(call, Fault.MALFORMED);
        Caller.Plain half = caller.call(call);
        sandbox.restore();
        Caller.Plain whole = caller.call(call);

        assertThat(half.contentType()).isEqualTo(whole.contentType());
        assertThat(half.body()).hasSize(whole.body().length() / 2);
        assertThat(whole.body()).startsWith(half.body().substring(0, 10));
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void a_captive_portal_answers_html(Call call) throws Exception {
        sandbox.spoil(call, Fault.WRONG_CONTENT_TYPE);

        Caller.Plain answer = caller.call(call);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/html");
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void an_empty_answer_is_well_formed_and_says_nothing(Call call) throws Exception {
        sandbox.spoil(call, Fault.EMPTY);

        Caller.Plain answer = caller.call(call);

        assertThat(answer.status()).isEqualTo(200);
        if (call.service() == Service.IAM || call.service() == Service.STS) {
            assertThat(Caller.xml(answer.body(), "RequestId")).hasSize(1);
        } else {
            assertThat(answer.body()).isEqualTo("{}");
        }
    }

    @Test
    void an_identity_policy_refuses_cognito_calls_by_another_name() throws Exception {
        sandbox.spoil(Call.COGNITO_DESCRIBE_POOL, Fault.REFUSED_BY_POLICY);

        assertThat(caller.call(Call.COGNITO_DESCRIBE_POOL).body()).contains("\"__type\":\"AccessDeniedException\"");
    }

    @Test
    void a_fault_can_pass_after_some_answers() throws Exception {
        sandbox.spoil(Call.IAM_GET_ROLE, Fault.SERVER_ERROR, 2);

        assertThat(caller.call(Call.IAM_GET_ROLE).status()).isEqualTo(500);
        assertThat(caller.call(Call.IAM_GET_ROLE).status()).isEqualTo(500);
        assertThat(caller.call(Call.IAM_GET_ROLE).status()).isEqualTo(200);
    }

    @Test
    void auth0_says_when_to_come_back() throws Exception {
        sandbox.limit(Service.AUTH0, 1, Duration.ofSeconds(7));

        HttpResponse<String> limited = caller.auth0("/api/v2/tenants/settings");

        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).contains("7");
        assertThat(limited.headers().firstValue("x-ratelimit-remaining")).contains("0");
        assertThat(caller.auth0("/api/v2/tenants/settings").statusCode()).isEqualTo(200);
    }

    @Test
    void aws_throttles_in_its_own_words() throws Exception {
        sandbox.limit(Service.IAM, 1, Duration.ZERO);
        sandbox.limit(Service.COGNITO_IDENTITY, 1, Duration.ZERO);

        assertThat(caller.call(Call.IAM_LIST_ROLES).body()).contains("<Code>Throttling</Code>");
        assertThat(caller.call(Call.COGNITO_LIST_POOLS).status()).isEqualTo(429);
        assertThat(caller.call(Call.IAM_LIST_ROLES).status()).isEqualTo(200);
    }

    @Test
    void every_answer_waits_for_the_delay() throws Exception {
        caller.call(Call.STS_GET_CALLER_IDENTITY);
        sandbox.delay(Duration.ofMillis(300));

        long before = System.nanoTime();
        caller.call(Call.STS_GET_CALLER_IDENTITY);

        // Only the lower bound is asserted: an answer that comes sooner was not delayed.
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void lists_come_by_smaller_pages_than_asked_for() throws Exception {
        sandbox.pageBy(1);

        String body = caller.query("iam", "ListRoles").body();

        assertThat(Caller.xml(body, "RoleName")).containsExactly("production-user");
        assertThat(Caller.xml(body, "IsTruncated")).containsExactly("true");
    }

    @Test
    void issuers_can_be_gone() {
        try (Sandbox other = Sandbox.start(Scenarios.denied())) {
            other.closeIssuers();

            assertThatThrownBy(() -> new Caller(other).call(Call.ISSUER_DISCOVERY))
                    .isInstanceOf(IOException.class);
        }
    }
}
