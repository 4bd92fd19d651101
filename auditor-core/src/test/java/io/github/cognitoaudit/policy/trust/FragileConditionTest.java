package io.github.cognitoaudit.policy.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.trust.FragileCondition.Binding;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FragileConditionTest {

    private static final String PROVIDER = "arn:aws:iam::111122223333:oidc-provider/acme.eu.auth0.com/";
    private static final Map<String, String> PREFIXES = Map.of("pool", "pool", PROVIDER, "acme");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "pool | `StringEquals`:{`pool:aud`:`p`} | none",
                "pool | `StringEqualsIfExists`:{`pool:aud`:`p`} | pool:aud StringEqualsIfExists: left out, StringEquals [p]",
                "pool | `StringLikeIfExists`:{`pool:aud`:`p*`} | pool:aud StringLikeIfExists: left out, StringLike [p*]",
                "pool | `ForAnyValue:StringEquals`:{`pool:aud`:`p`} | pool:aud ForAnyValue:StringEquals: a longer list, StringEquals [p]",
                "pool | `ForAnyValue:StringLike`:{`pool:aud`:`p*`} | pool:aud ForAnyValue:StringLike: a longer list, StringLike [p*]",
                "pool | `ForAllValues:StringEquals`:{`pool:aud`:`p`} | pool:aud ForAllValues:StringEquals: left out, StringEquals [p]",
                "pool | `ForAllValues:StringEquals`:{`pool:aud`:`p`},`Null`:{`pool:aud`:`false`} | none",
                "pool | `StringEqualsIfExists`:{`pool:aud`:`p`},`StringLike`:{`pool:aud`:`p*`} | none",
                "pool | `StringEqualsIfExists`:{`pool:aud`:`p`},`Nonsense`:{`pool:aud`:`p*`} | pool:aud StringEqualsIfExists: left out, StringEquals [p]",
                "pool | `StringNotEquals`:{`pool:aud`:`p`} | pool:aud StringNotEquals: left out, VOID",
                "pool | `ForAnyValue:StringNotEquals`:{`pool:aud`:`p`} | pool:aud ForAnyValue:StringNotEquals: a longer list, VOID",
                "pool | `StringEquals`:{`pool:amr`:`authenticated`} | pool:amr StringEquals: a longer list, ForAnyValue:StringLike [authenticated]",
                "pool | `StringNotEquals`:{`pool:amr`:`unauthenticated`} | pool:amr StringNotEquals: left out, ForAnyValue:StringLike [authenticated]",
                "pool | `ForAnyValue:StringLike`:{`pool:amr`:`authenticated`} | none",
                "pool | `ForAllValues:StringLike`:{`pool:amr`:`authenticated`} | pool:amr ForAllValues:StringLike: left out, ForAnyValue:StringLike [authenticated]",
                "pool | `ForAllValues:StringNotEquals`:{`pool:amr`:`unauthenticated`} | pool:amr ForAllValues:StringNotEquals: left out, ForAnyValue:StringLike [authenticated]",
                "pool | `StringNotEquals`:{`pool:amr`:`authenticated`} | pool:amr StringNotEquals: left out, ForAnyValue:StringLike [unauthenticated]",
                "pool | `StringNotLike`:{`pool:amr`:`a*`} | pool:amr StringNotLike: left out, ForAnyValue:StringLike [unauthenticated]",
                "pool | `StringNotEquals`:{`pool:amr`:`nobody`} | pool:amr StringNotEquals: left out, VOID",
                "pool | `StringNotLike`:{`pool:amr`:`*authenticated`} | pool:amr StringNotLike: left out, VOID",
                "pool | `StringNotEqualsIgnoreCase`:{`pool:amr`:`UNAUTHENTICATED`} | pool:amr StringNotEqualsIgnoreCase: left out, ForAnyValue:StringLike [authenticated]",
                "pool | `StringEqualsIgnoreCase`:{`pool:amr`:`Authenticated`} | pool:amr StringEqualsIgnoreCase: a longer list, ForAnyValue:StringEqualsIgnoreCase [Authenticated]",
                "pool | `StringNotLike`:{`pool:aud`:`n*`} | pool:aud StringNotLike: left out, VOID",
                "pool | `StringNotEquals`:{`pool:sub`:`authenticated`} | pool:sub StringNotEquals: left out, VOID",
                "pool | `StringEqualsIgnoreCaseIfExists`:{`pool:aud`:`P`} | pool:aud StringEqualsIgnoreCaseIfExists: left out, StringEqualsIgnoreCase [P]",
                "pool | `StringLikeIfExists`:{`pool:aud`:`*`} | pool:aud StringLikeIfExists: left out, VOID",
                "pool | `StringEqualsIfExists`:{`pool:email`:`p`} | none",
                "pool | `Null`:{`pool:aud`:`true`} | none",
                "provider | `StringEqualsIfExists`:{`acme:aud`:`p`} | acme:aud StringEqualsIfExists: left out, StringEquals [p]",
                "provider | `StringEqualsIfExists`:{`acme:amr`:`p`} | none",
                "provider | `StringEqualsIfExists`:{`acme:sub`:`p`} | acme:sub StringEqualsIfExists: left out, StringEquals [p]",
                "stranger | `StringEqualsIfExists`:{`pool:aud`:`p`} | none",
            })
    void a_condition_is_fragile_where_other_tokens_would_get_past_it(
            String principal, String conditions, String expected) throws PolicySyntaxException {
        assertThat(found("Allow", "Principal", principal.replace("provider", PROVIDER), conditions))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void only_what_lets_somebody_named_in_can_be_fragile() throws PolicySyntaxException {
        String condition = "`StringEqualsIfExists`:{`pool:aud`:`p`}";

        assertThat(found("Deny", "Principal", "pool", condition)).isEmpty();
        assertThat(found("Allow", "NotPrincipal", "pool", condition)).isEmpty();
    }

    private static String found(String effect, String element, String principal, String conditions)
            throws PolicySyntaxException {
        PolicyDocument policy = PolicyDocument.parse(("{`Version`:`2012-10-17`,`Statement`:[{`Effect`:`" + effect
                        + "`,`" + element + "`:{`Federated`:`" + principal
                        + "`},`Action`:`sts:AssumeRoleWithWebIdentity`,`Condition`:{" + conditions + "}}]}")
                .replace('`', '"'));
        return FragileCondition.in(policy, PREFIXES).stream()
                .map(fragile -> fragile.key() + " " + fragile.condition().operator() + ": " + fragile.opening() + ", "
                        + (fragile.binding(policy) == Binding.BINDS
                                ? fragile.firmOperator() + " " + fragile.firmValues()
                                : fragile.binding(policy)))
                .collect(Collectors.joining("; "));
    }
}
