package io.github.cognitoaudit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.sandbox.scenario.Credentials;
import io.github.cognitoaudit.sandbox.scenario.Scenarios;
import io.github.cognitoaudit.sandbox.wire.Call;
import io.github.cognitoaudit.sandbox.wire.RecordedCall;
import io.github.cognitoaudit.sandbox.wire.Service;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
final class RecordingTest {

    private final Sandbox sandbox = Sandbox.start(Scenarios.sound());
    private final Caller caller = new Caller(sandbox);

    @AfterEach
    void forget() {
        sandbox.forgetCalls();
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    @Test
    void calls_are_kept_in_order_and_counted_by_service() throws Exception {
        for (Call call : Call.values()) {
            caller.call(call);
        }

        assertThat(sandbox.calls())
                .extracting(recorded -> recorded.operation().name())
                .containsExactlyElementsOf(
                        Arrays.stream(Call.values()).map(Call::operation).toList());
        assertThat(sandbox.calls()).extracting(RecordedCall::at).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(sandbox.counts())
                .isEqualTo(Map.of(
                        Service.AUTH0, 11,
                        Service.ISSUER, 2,
                        Service.IAM, 12,
                        Service.STS, 1,
                        Service.COGNITO_IDENTITY, 4));
    }

    @Test
    void the_wire_format_can_be_shown() throws Exception {
        caller.call(Call.IAM_GET_ROLE);
        caller.call(Call.COGNITO_LIST_POOLS);

        RecordedCall iam = sandbox.calls().get(0);
        RecordedCall cognito = sandbox.calls().get(1);
        assertThat(iam.method() + " " + iam.url()).isEqualTo("POST /");
        assertThat(iam.body()).isEqualTo("Action=GetRole&Version=2010-05-08&RoleName=production-user");
        assertThat(cognito.headers())
                .containsEntry("x-amz-target", "AWSCognitoIdentityService.ListIdentityPools")
                .containsEntry("content-type", "application/x-amz-json-1.1");
        assertThat(cognito.body()).isEqualTo("{\"MaxResults\":60}");
    }

    @Test
    void no_secret_is_kept() throws Exception {
        caller.call(Call.AUTH0_TOKEN);
        caller.token("application/x-www-form-urlencoded", "client_secret=" + Credentials.AUTH0_CLIENT_SECRET + "&x=y");
        caller.call(Call.AUTH0_GET_CLIENT);
        caller.call(Call.IAM_LIST_ROLES);

        assertThat(sandbox.calls().toString())
                .doesNotContain(Credentials.canaries())
                .doesNotContain("Bearer any", "0f1e2d")
                .contains("\"client_secret\":\"***\"", "client_secret=***&x=y", "Bearer ***");
    }
}
