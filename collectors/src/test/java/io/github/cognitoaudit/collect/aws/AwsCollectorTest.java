package io.github.cognitoaudit.collect.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.collect.ReadSettings;
import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.config.AwsSettings;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.MappingRule;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.model.aws.PoolLogins;
import io.github.cognitoaudit.model.aws.PoolRoles;
import io.github.cognitoaudit.model.aws.PrincipalTagMap;
import io.github.cognitoaudit.model.aws.RoleMapping;
import io.github.cognitoaudit.model.aws.RolePolicy;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class AwsCollectorTest {

    @Test
    void a_sound_account_is_read_whole() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            assertThat(wire.collect()).isEqualTo(soundAccount());
        }
    }

    @Test
    void one_by_one_the_roles_are_the_same_as_in_bulk() throws Exception {
        try (AwsWire wire = AwsWire.sound().deny(ReadOperation.GET_ACCOUNT_AUTHORIZATION_DETAILS)) {
            assertThat(wire.collect()).isEqualTo(soundAccount());
        }
    }

    @Test
    void one_chain_costs_eleven_calls() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.xml(
                    ReadOperation.GET_ACCOUNT_AUTHORIZATION_DETAILS,
                    AwsAnswers.details(
                            AwsAnswers.members(
                                    AwsAnswers.roleDetail(AwsAnswers.USER_ROLE, AwsAnswers.COGNITO_TRUST, "", "", ""),
                                    AwsAnswers.roleDetail(
                                            AwsAnswers.EDITOR_ROLE, AwsAnswers.COGNITO_TRUST, "", "", "")),
                            ""));
            List<String> calls = Collections.synchronizedList(new ArrayList<>());
            wire.collect(wire.declared(), AwsWire.QUICK, begun(calls));

            assertThat(calls)
                    .containsExactlyInAnyOrder(
                            "sts:GetCallerIdentity",
                            "iam:ListOpenIDConnectProviders",
                            "iam:GetOpenIDConnectProvider",
                            "iam:GetAccountAuthorizationDetails",
                            "iam:GetRole",
                            "iam:GetRole",
                            "cognito-identity:DescribeIdentityPool",
                            "cognito-identity:GetIdentityPoolRoles",
                            "cognito-identity:GetPrincipalTagAttributeMap",
                            "cognito-identity:GetPrincipalTagAttributeMap",
                            "cognito-identity:GetPrincipalTagAttributeMap");
            assertThat(wire.count()).isEqualTo(11);
        }
    }

    @Test
    void every_call_that_begins_ends_even_when_it_fails() throws Exception {
        List<String> open = Collections.synchronizedList(new ArrayList<>());
        try (AwsWire wire = AwsWire.sound().deny(ReadOperation.DESCRIBE_IDENTITY_POOL)) {
            wire.collect(wire.declared(), AwsWire.QUICK, new Progress() {
                @Override
                public void began(String target, String call) {
                    open.add(target + " " + call);
                }

                @Override
                public void ended(String target, String call) {
                    open.remove(target + " " + call);
                }
            });
        }
        assertThat(open).isEmpty();
    }

    @Test
    void one_thread_is_enough_for_everything() throws Exception {
        try (AwsWire wire = AwsWire.sound().deny(ReadOperation.GET_ACCOUNT_AUTHORIZATION_DETAILS)) {
            ReadSettings narrow = new ReadSettings(
                    AwsWire.QUICK.connectTimeout(),
                    AwsWire.QUICK.answerTimeout(),
                    AwsWire.QUICK.deadline(),
                    0,
                    AwsWire.QUICK.backoff(),
                    1);

            assertThat(wire.collect(wire.declared(), narrow, Progress.silent())).isEqualTo(soundAccount());
        }
    }

    @Test
    void a_service_that_hangs_is_given_up_in_time() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            ReadSettings hasty = new ReadSettings(
                    AwsWire.QUICK.connectTimeout(),
                    Duration.ofMillis(300),
                    AwsWire.QUICK.deadline(),
                    0,
                    AwsWire.QUICK.backoff(),
                    4);
            wire.answer(
                    ReadOperation.LIST_OIDC_PROVIDERS, "", AwsWire.xmlAnswer("").withFixedDelay(3000));
            Account account = wire.collect(wire.declared(), hasty, Progress.silent());

            assertThat(account.providers())
                    .isEqualTo(Listing.unread(new Gap(
                            GapReason.TIMED_OUT,
                            "iam:ListOpenIDConnectProviders",
                            "no whole answer in the time allowed",
                            List.of())));
        }
    }

    @Test
    void when_the_time_is_over_nothing_more_is_sent() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            ReadSettings none = new ReadSettings(
                    AwsWire.QUICK.connectTimeout(),
                    AwsWire.QUICK.answerTimeout(),
                    Duration.ZERO,
                    0,
                    AwsWire.QUICK.backoff(),
                    4);
            Account account = wire.collect(wire.declared(), none, Progress.silent());

            assertThat(AccountGaps.of(account))
                    .isNotEmpty()
                    .allSatisfy(gap -> assertThat(gap.reason()).isEqualTo(GapReason.TIMED_OUT));
            assertThat(wire.count()).isZero();
        }
    }

    @Test
    @Timeout(120)
    void retries_end_with_the_time_of_the_target() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            ReadSettings stubborn = new ReadSettings(
                    AwsWire.QUICK.connectTimeout(),
                    AwsWire.QUICK.answerTimeout(),
                    Duration.ofSeconds(2),
                    1_000_000,
                    AwsWire.QUICK.backoff(),
                    4);
            wire.answer(
                    ReadOperation.LIST_OIDC_PROVIDERS,
                    "",
                    AwsWire.xmlAnswer("").withStatus(503).withFixedDelay(20));

            assertThat(wire.collect(wire.declared(), stubborn, Progress.silent())
                            .providers()
                            .gaps())
                    .extracting(Gap::reason)
                    .containsExactly(GapReason.TIMED_OUT);
        }
    }

    @Test
    void an_answer_shorter_than_announced_is_asked_for_again() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            String whole = AwsAnswers.xml(ReadOperation.GET_CALLER_IDENTITY, AwsAnswers.callerIdentity());
            try (CutOffServer server = new CutOffServer(whole)) {
                AwsSettings settings = wire.declared();
                Account account = wire.collect(new AwsSettings(
                        settings.regions(),
                        settings.identityPools(),
                        settings.profile(),
                        settings.assumeRole(),
                        settings.reads(),
                        Map.of("iam", wire.address(), "sts", server.address(), "cognitoIdentity", wire.address())));

                assertThat(account.accountId())
                        .isEqualTo(Observed.unknown(new Gap(
                                GapReason.MALFORMED,
                                "sts:GetCallerIdentity",
                                "BrokenAnswerException: the answer broke off: " + whole.length() / 2 + " of "
                                        + whole.length() + " bytes were sent",
                                List.of())));
                assertThat(server.requests()).isEqualTo(3);
            }
        }
    }

    @Test
    void words_of_the_service_that_repeat_the_signed_request_are_left_out() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.answer(
                    ReadOperation.GET_CALLER_IDENTITY,
                    "",
                    AwsWire.xmlAnswer(AwsAnswers.error(
                                    "SignatureDoesNotMatch", "the canonical string was x-amz-security-token:CANARY"))
                            .withStatus(403));

            assertThat(wire.collect().accountId())
                    .isEqualTo(Observed.unknown(new Gap(
                            GapReason.ACCESS_DENIED,
                            "sts:GetCallerIdentity",
                            "`SignatureDoesNotMatch`: the credentials are expired or wrong, or the clock is",
                            List.of())));
        }
    }

    private static Progress begun(List<String> calls) {
        return new Progress() {
            @Override
            public void began(String target, String call) {
                calls.add(call);
            }

            @Override
            public void ended(String target, String call) {}
        };
    }

    static Account soundAccount() throws PolicySyntaxException {
        return soundAccount(List.of());
    }

    static Account soundAccount(List<String> listedRegions) throws PolicySyntaxException {
        return new Account(
                Observed.known(AwsAnswers.ACCOUNT),
                "aws",
                Listing.of(List.of(new OidcProvider(
                        AwsAnswers.PROVIDER,
                        Observed.known("acme.eu.auth0.com/"),
                        Observed.known(List.of("spa1", "spa2")),
                        Observed.known(List.of("9e99a48a9960b14926bb7f3b02e22da2b0ab7280"))))),
                Listing.of(List.of(soundPool())),
                listedRegions,
                false,
                Listing.of(List.of(
                        role(AwsAnswers.EDITOR_ROLE, AwsAnswers.COGNITO_TRUST, List.of(), Optional.empty()),
                        role(AwsAnswers.DIRECT_ROLE, AwsAnswers.DIRECT_TRUST, List.of(), Optional.empty()),
                        role(
                                AwsAnswers.USER_ROLE,
                                AwsAnswers.COGNITO_TRUST,
                                List.of(
                                        new RolePolicy("own-files", Optional.empty(), document(AwsAnswers.INLINE)),
                                        managed(AwsAnswers.LOCAL_POLICY, AwsAnswers.LOCAL),
                                        managed(AwsAnswers.AWS_POLICY, AwsAnswers.POLLY)),
                                Optional.of(managed(AwsAnswers.BOUNDARY, AwsAnswers.LIMIT))))),
                List.of(),
                false);
    }

    static IdentityPool soundPool() {
        return new IdentityPool(
                AwsAnswers.POOL,
                "eu-west-1",
                Observed.known("acme"),
                Observed.known(false),
                Observed.known(false),
                Observed.known(List.of(AwsAnswers.PROVIDER)),
                Observed.known(PoolLogins.none()),
                Observed.known(new PoolRoles(
                        Optional.of(AwsAnswers.USER_ROLE),
                        Optional.empty(),
                        List.of(new RoleMapping(
                                AwsAnswers.PROVIDER,
                                "Rules",
                                Optional.of("Deny"),
                                List.of(new MappingRule("role", "Equals", "editor", AwsAnswers.EDITOR_ROLE)))))),
                Listing.of(List.of(
                        new PrincipalTagMap(AwsAnswers.PROVIDER, false, Map.of("tenant", "https://acme/tenant")))));
    }

    private static IamRole role(String arn, String trust, List<RolePolicy> policies, Optional<RolePolicy> boundary)
            throws PolicySyntaxException {
        return new IamRole(
                arn,
                document(trust),
                Listing.of(policies),
                Observed.known(boundary),
                Observed.known(3600),
                Listing.unread(Gap.switchedOff("iam:GetServiceLastAccessedDetails", "lastAccess")));
    }

    private static RolePolicy managed(String arn, String document) throws PolicySyntaxException {
        return new RolePolicy(AwsAnswers.name(arn), Optional.of(arn), document(document));
    }

    private static Observed<PolicyDocument> document(String source) throws PolicySyntaxException {
        return Observed.known(PolicyDocument.parse(source));
    }
}
