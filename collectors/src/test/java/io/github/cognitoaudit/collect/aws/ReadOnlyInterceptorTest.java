package io.github.cognitoaudit.collect.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitoaudit.collect.aws.call.ReadOnlyInterceptor;
import io.github.cognitoaudit.collect.aws.call.RefusedCallException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.StsClient;

final class ReadOnlyInterceptorTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("callsThatAreNoReads")
    void what_is_no_read_is_refused_and_nothing_is_sent(Call call) {
        try (AwsWire wire = AwsWire.sound()) {
            assertThatThrownBy(() -> call.send(wire))
                    .isInstanceOf(RefusedCallException.class)
                    .hasMessageContaining("it is not one of the reads that an audit needs; nothing was sent");
            assertThat(wire.count()).isZero();
        }
    }

    @Test
    void a_read_is_sent() {
        try (AwsWire wire = AwsWire.sound()) {
            assertThat(iam(wire).listOpenIDConnectProviders().openIDConnectProviderList())
                    .hasSize(1);
            assertThat(wire.count()).isOne();
        }
    }

    @Test
    void plain_http_to_another_machine_is_refused() {
        try (AwsWire wire = AwsWire.sound();
                IamClient iam = configured(IamClient.builder(), wire)
                        .endpointOverride(java.net.URI.create("http://192.0.2.1:80"))
                        .build()) {
            ThrowingCallable read = iam::listOpenIDConnectProviders;
            assertThatThrownBy(read)
                    .isInstanceOf(RefusedCallException.class)
                    .hasMessage("refused to send to `http://192.0.2.1`: plain http is taken for loopback addresses"
                            + " only; set an https endpoint");
        }
    }

    @Test
    void the_client_that_takes_the_role_can_do_nothing_else() {
        try (AwsWire wire = AwsWire.sound();
                StsClient sts = StsClient.builder()
                        .region(Region.US_EAST_1)
                        .endpointOverride(wire.address())
                        .credentialsProvider(credentials())
                        .httpClient(UrlConnectionHttpClient.create())
                        .overrideConfiguration(o -> o.addExecutionInterceptor(ReadOnlyInterceptor.assumeRoleOnly()))
                        .build()) {
            ThrowingCallable call = sts::getSessionToken;
            assertThatThrownBy(call).isInstanceOf(RefusedCallException.class);
            assertThat(wire.count()).isZero();
        }
    }

    private static Stream<Named<Call>> callsThatAreNoReads() {
        return Stream.of(
                Named.of("iam:CreateRole", wire -> iam(wire).createRole(r -> r.roleName("x"))),
                Named.of("iam:DeleteRole", wire -> iam(wire).deleteRole(r -> r.roleName("x"))),
                Named.of("iam:ListUsers", wire -> iam(wire).listUsers()),
                Named.of(
                        "cognito-identity:SetIdentityPoolRoles",
                        wire -> cognito(wire).setIdentityPoolRoles(r -> r.identityPoolId(AwsAnswers.POOL))),
                Named.of("cognito-identity:GetId", wire -> cognito(wire).getId(r -> r.identityPoolId(AwsAnswers.POOL))),
                Named.of(
                        "cognito-identity:GetCredentialsForIdentity",
                        wire -> cognito(wire).getCredentialsForIdentity(r -> r.identityId("eu-west-1:1"))),
                Named.of(
                        "cognito-identity:GetOpenIdToken",
                        wire -> cognito(wire).getOpenIdToken(r -> r.identityId("eu-west-1:1"))),
                Named.of(
                        "sts:AssumeRole",
                        wire -> sts(wire)
                                .assumeRole(r -> r.roleArn(AwsAnswers.USER_ROLE).roleSessionName("x"))),
                Named.of("sts:GetSessionToken", wire -> sts(wire).getSessionToken()));
    }

    private static IamClient iam(AwsWire wire) {
        return configured(IamClient.builder(), wire).build();
    }

    private static CognitoIdentityClient cognito(AwsWire wire) {
        return configured(CognitoIdentityClient.builder(), wire).build();
    }

    private static StsClient sts(AwsWire wire) {
        return configured(StsClient.builder(), wire).build();
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configured(
            B builder, AwsWire wire) {
        return builder.region(Region.EU_WEST_1)
                .endpointOverride(wire.address())
                .credentialsProvider(credentials())
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(o -> o.addExecutionInterceptor(ReadOnlyInterceptor.readsOnly()));
    }

    private static StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "example-secret"));
    }

    /** A call that the product must never make. */
    private interface Call {

        /** Tries to make it. */
        void send(AwsWire wire);
    }
}
