package io.github.cognitoaudit.collect.aws;

import io.github.cognitoaudit.collect.aws.call.AwsCalls;
import io.github.cognitoaudit.collect.aws.call.AwsGaps;
import io.github.cognitoaudit.collect.aws.call.MalformedAnswerException;
import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.PoolLogins;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentity.model.DescribeIdentityPoolResponse;

/**
 * Holds what {@code DescribeIdentityPool} says of a pool (facts.md 3.1).
 *
 * @param name the pool's name, which every pool has
 * @param guestsAllowed a required member: left out, it was not read
 * @param classicFlowAllowed an optional member: left out means off
 * @param oidcProviderArns an optional member: left out means none
 * @param otherLogins optional members: left out means none
 */
record PoolDescription(
        Observed<String> name,
        Observed<Boolean> guestsAllowed,
        boolean classicFlowAllowed,
        List<String> oidcProviderArns,
        PoolLogins otherLogins) {

    private static final ReadOperation DESCRIBE = ReadOperation.DESCRIBE_IDENTITY_POOL;

    /**
     * Takes over an answer.
     *
     * @throws MalformedAnswerException when it is about another pool
     */
    static PoolDescription of(String poolId, DescribeIdentityPoolResponse answer) {
        PoolAnswers.requireSame(poolId, answer.identityPoolId());
        return new PoolDescription(
                required(poolId, "IdentityPoolName", answer.identityPoolName()),
                required(poolId, "AllowUnauthenticatedIdentities", answer.allowUnauthenticatedIdentities()),
                Boolean.TRUE.equals(answer.allowClassicFlow()),
                answer.openIdConnectProviderARNs().stream().distinct().sorted().toList(),
                otherLogins(answer));
    }

    /** Tells whether an OIDC provider is attached. */
    boolean knowsOidcProvider() {
        return !oidcProviderArns.isEmpty();
    }

    private static PoolLogins otherLogins(DescribeIdentityPoolResponse answer) {
        return new PoolLogins(
                answer.supportedLoginProviders().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, provider -> appId(provider.getValue()))),
                Optional.ofNullable(answer.developerProviderName()),
                answer.cognitoIdentityProviders().stream()
                        .map(provider -> AwsCalls.required("ProviderName", provider.providerName()))
                        .toList(),
                answer.samlProviderARNs());
    }

    /** A provider of OAuth 1, such as Twitter, has the app's secret behind its key, with a semicolon between them. */
    private static String appId(String value) {
        return value.replaceFirst(";.*", "");
    }

    private static <T> Observed<T> required(String poolId, String member, @Nullable T value) {
        Gap leftOut = AwsGaps.malformed(DESCRIBE, poolId, "expected `" + member + "` in the answer, found none");
        return Optional.ofNullable(value).map(Observed::known).orElseGet(() -> Observed.unknown(leftOut));
    }
}
