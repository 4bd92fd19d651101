package io.github.cognitoaudit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.sandbox.scenario.Scenarios;
import io.github.cognitoaudit.sandbox.wire.RecordedCall;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
final class AwsWireTest {

    private final Sandbox sandbox = Sandbox.start(Scenarios.sound());
    private final Caller caller = new Caller(sandbox);
    private final SoundWorld world = new SoundWorld(sandbox.scenario());

    @AfterEach
    void forget() {
        sandbox.forgetCalls();
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    @Test
    void a_provider_comes_without_arn_and_scheme_and_with_the_thumbprint_of_this_run() throws Exception {
        String body = caller.query("iam", "GetOpenIDConnectProvider", "OpenIDConnectProviderArn", world.providerArn())
                .body();

        assertThat(Caller.xml(body, "Url")).containsExactly("login.acme.example");
        assertThat(Caller.xml(body, "member"))
                .containsExactly(world.clientId(), sandbox.tls().thumbprint());
        assertThat(Caller.xml(body, "Arn")).isEmpty();
    }

    @Test
    void providers_are_listed_by_arn_only() throws Exception {
        String body = caller.query("iam", "ListOpenIDConnectProviders").body();

        assertThat(Caller.xml(body, "Arn"))
                .containsExactly(
                        "arn:aws:iam::111122223333:oidc-provider/login.acme.example",
                        "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com");
    }

    @Test
    void bulk_leaves_out_the_session_duration_and_the_list_leaves_out_the_boundary() throws Exception {
        String bulk = caller.query("iam", "GetAccountAuthorizationDetails").body();
        String list = caller.query("iam", "ListRoles").body();
        String single =
                caller.query("iam", "GetRole", "RoleName", "github-deploy").body();

        assertThat(Caller.xml(bulk, "PermissionsBoundaryArn"))
                .containsExactly("arn:aws:iam::111122223333:policy/deployment-boundary");
        assertThat(Caller.xml(bulk, "MaxSessionDuration")).isEmpty();
        assertThat(Caller.xml(list, "PermissionsBoundaryArn")).isEmpty();
        assertThat(Caller.xml(list, "MaxSessionDuration")).containsExactly("3600", "3600", "3600");
        assertThat(Caller.xml(single, "PermissionsBoundaryArn")).hasSize(1);
        assertThat(Caller.xml(single, "MaxSessionDuration")).hasSize(1);
    }

    @Test
    void documents_are_encoded_by_rfc_3986() throws Exception {
        String body =
                caller.query("iam", "GetRole", "RoleName", "production-user").body();

        assertThat(Caller.xml(body, "AssumeRolePolicyDocument"))
                .singleElement()
                .asString()
                .startsWith("%7B%22Version%22%3A%222012-10-17%22%2C")
                .doesNotContain("+", "*", "{");
    }

    @Test
    void bulk_by_small_pages_says_the_same_as_bulk_at_once() throws Exception {
        List<String> whole =
                Caller.xml(caller.query("iam", "GetAccountAuthorizationDetails").body(), "Arn");
        List<String> pages = new ArrayList<>();
        String marker = "";
        int calls = 0;
        do {
            String body = (marker.isEmpty()
                            ? caller.query("iam", "GetAccountAuthorizationDetails", "MaxItems", "1")
                            : caller.query("iam", "GetAccountAuthorizationDetails", "MaxItems", "1", "Marker", marker))
                    .body();
            pages.addAll(Caller.xml(body, "Arn"));
            List<String> next = Caller.xml(body, "Marker");
            marker = next.isEmpty() ? "" : next.get(0);
            calls++;
        } while (!marker.isEmpty());

        assertThat(calls).isEqualTo(5);
        assertThat(pages).isEqualTo(whole);
    }

    @Test
    void bulk_can_be_narrowed_to_one_kind() throws Exception {
        String body = caller.query("iam", "GetAccountAuthorizationDetails", "Filter.member.1", "LocalManagedPolicy")
                .body();

        assertThat(Caller.xml(body, "RoleName")).isEmpty();
        assertThat(Caller.xml(body, "PolicyName")).containsExactly("production-own-rows", "deployment-boundary");
    }

    @Test
    void what_is_not_there_is_no_such_entity() throws Exception {
        HttpResponse<String> answer = caller.query("iam", "GetRole", "RoleName", "gone");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Caller.xml(answer.body(), "Code")).containsExactly("NoSuchEntity");
        assertThat(Caller.xml(answer.body(), "Message")).containsExactly("The role with name gone cannot be found.");
    }

    @Test
    void the_caller_is_a_role_of_the_account_that_the_url_names() throws Exception {
        try (Sandbox flawed = Sandbox.start(Scenarios.flawed())) {
            Caller other = new Caller(flawed);

            assertThat(Caller.xml(other.query("sts", "GetCallerIdentity").body(), "Account"))
                    .containsExactly("111122223333");
            assertThat(Caller.xml(
                            other.query("222233334444", "sts", "GetCallerIdentity", new String[] {})
                                    .body(),
                            "Account"))
                    .containsExactly("222233334444");
        }
    }

    @Test
    void pools_live_in_the_region_that_the_request_is_signed_for() throws Exception {
        JsonNode ireland = Caller.json(caller.cognito("eu-west-1", "ListIdentityPools", "{\"MaxResults\":60}")
                .body());
        JsonNode frankfurt = Caller.json(caller.cognito("eu-central-1", "ListIdentityPools", "{\"MaxResults\":60}")
                .body());

        assertThat(ireland.findValuesAsText("IdentityPoolId")).containsExactly(world.poolId());
        assertThat(frankfurt.path("IdentityPools")).isEmpty();
    }

    @Test
    void a_list_of_pools_needs_a_size() throws Exception {
        HttpResponse<String> answer = caller.cognito("eu-west-1", "ListIdentityPools", "{}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains("InvalidParameterException:");
    }

    @Test
    void a_pool_without_tag_map_answers_with_an_error() throws Exception {
        HttpResponse<String> answer = caller.cognito(
                "eu-west-1",
                "GetPrincipalTagAttributeMap",
                "{\"IdentityPoolId\":\"" + world.poolId() + "\",\"IdentityProviderName\":\"" + world.providerArn()
                        + "\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Caller.json(answer.body()).path("__type").asText()).isEqualTo("ResourceNotFoundException");
    }

    @Test
    void an_unsigned_call_is_refused() throws Exception {
        HttpResponse<String> answer = caller.unsigned("Action=ListRoles&Version=2010-05-08");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Caller.xml(answer.body(), "Code")).containsExactly("MissingAuthenticationToken");
    }

    @Test
    void writes_are_refused_and_remembered() throws Exception {
        HttpResponse<String> iam = caller.query("iam", "DeleteRole", "RoleName", "production-user");
        HttpResponse<String> cognito = caller.cognito("eu-west-1", "UpdateIdentityPool", "{}");
        caller.query("iam", "ListRoles");

        assertThat(iam.statusCode()).isEqualTo(403);
        assertThat(Caller.xml(iam.body(), "Code")).containsExactly("AccessDenied");
        assertThat(cognito.statusCode()).isEqualTo(400);
        assertThat(sandbox.writes())
                .extracting(call -> call.operation().name())
                .containsExactly("iam:DeleteRole", "cognito-identity:UpdateIdentityPool");
    }

    @Test
    void an_unknown_read_is_refused_and_is_no_write() throws Exception {
        HttpResponse<String> answer = caller.query("iam", "GetUser");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Caller.xml(answer.body(), "Code")).containsExactly("InvalidAction");
        assertThat(sandbox.writes()).isEmpty();
        assertThat(sandbox.calls()).extracting(RecordedCall::status).containsExactly(400);
    }
}
