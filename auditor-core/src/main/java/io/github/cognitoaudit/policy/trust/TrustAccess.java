package io.github.cognitoaudit.policy.trust;

import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicyPrincipal;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.pattern.PatternReader;
import io.github.cognitoaudit.policy.trust.TrustQuestion.Demand;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says who can take a role, as three sets (facts.md 4.1): from which identity pools, with which {@code amr}, and which
 * principals at all. What hangs on other keys of the request counts as can.
 *
 * @param pools the values of {@code aud} with which a token of the provider gets in
 * @param amr the values of {@code amr} with which a token of the pool gets in
 * @param principals the principals that get in, as they are written
 */
public record TrustAccess(TrustedValues pools, TrustedValues amr, TrustedValues principals) {

    private static final String AUTHENTICATED = "authenticated";
    private static final String UNAUTHENTICATED = "unauthenticated";
    private static final String OIDC_PROVIDER = ":oidc-provider/";

    /** Matches every value of a token: none is empty, and the empty text passes for no value at all (policy-engine.md 1.3). */
    private static final String SOME = "?*";

    /**
     * Reads a trust policy.
     *
     * @param policy the trust policy
     * @param pool the id of the identity pool whose tokens {@code amr} is asked about
     * @param provider the federated principal: a Cognito service name, or the ARN of an OIDC provider
     */
    public static TrustAccess of(PolicyDocument policy, String pool, String provider) {
        PolicyPrincipal federated = new PolicyPrincipal("Federated", provider);
        TrustQuestion question = new TrustQuestion(policy, federated, WebIdentityToken.ACTION);
        String prefix = keyPrefix(provider);
        return new TrustAccess(
                pools(policy, question, prefix + ":aud"), amr(policy, question, prefix, pool), principals(policy));
    }

    /** Returns the prefix of the condition keys that tokens of the federated principal bring. */
    static String keyPrefix(String provider) {
        int path = provider.indexOf(OIDC_PROVIDER);
        if (path >= 0) {
            return provider.substring(path + OIDC_PROVIDER.length());
        }
        return provider.startsWith("cognito-identity.") && provider.endsWith(".amazonaws.com.cn")
                ? "cognito-identity.amazonaws.com.cn"
                : provider;
    }

    private static TrustedValues pools(PolicyDocument policy, TrustQuestion question, String aud) {
        Set<String> mentioned = mentioned(policy, aud);
        TrustedValues.Collector pools = new TrustedValues.Collector();
        List<Demand> another = List.of(
                Demand.of("StringLike", aud, SOME),
                Demand.of("StringNotLike", aud, mentioned),
                Demand.of("StringNotEquals", aud, stars(policy, aud)));
        pools.addAny(question.ask(another));
        for (String value : mentioned) {
            TrustQuestion.Reply reply = question.ask(exactly(aud, value, mentioned));
            if (PatternReader.like(value, false).matchesEverything()) {
                pools.addAny(reply);
            } else {
                pools.add(value, reply);
            }
        }
        return pools.values();
    }

    /** Demands the value, or, of one with wildcards, a value that it covers and that is not mentioned itself. */
    private static List<Demand> exactly(String key, String value, Set<String> mentioned) {
        if (!hasWildcard(value)) {
            return List.of(Demand.of("StringEquals", key, value));
        }
        List<Demand> demands = new ArrayList<>(List.of(Demand.of("StringLike", key, value)));
        mentioned.stream()
                .filter(other -> !hasWildcard(other))
                .forEach(other -> demands.add(Demand.of("StringNotEquals", key, other)));
        return demands;
    }

    private static TrustedValues amr(PolicyDocument policy, TrustQuestion question, String prefix, String pool) {
        String key = prefix + ":amr";
        List<Demand> ofPool = List.of(
                Demand.of("StringEquals", prefix + ":aud", pool),
                Demand.of("ForAllValues:StringNotEquals", key, stars(policy, key)));
        Set<String> values = new LinkedHashSet<>(List.of(AUTHENTICATED, UNAUTHENTICATED));
        values.addAll(mentioned(policy, key));
        TrustedValues.Collector amr = new TrustedValues.Collector();
        List<Demand> another = new ArrayList<>(ofPool);
        another.add(Demand.of("ForAnyValue:StringLike", key, SOME));
        another.add(Demand.of("ForAllValues:StringNotLike", key, values));
        amr.addAny(question.ask(another));
        for (String value : values) {
            List<Demand> demands = new ArrayList<>(ofPool);
            demands.add(Demand.of("ForAnyValue:StringLike", key, value));
            demands.add(
                    value.equals(UNAUTHENTICATED)
                            ? Demand.of("ForAllValues:StringEquals", key, UNAUTHENTICATED)
                            : Demand.of("ForAllValues:StringNotEquals", key, UNAUTHENTICATED));
            amr.add(value, question.ask(demands));
        }
        return amr.values();
    }

    private static TrustedValues principals(PolicyDocument policy) {
        Set<PolicyPrincipal> named = new LinkedHashSet<>();
        boolean negated = false;
        for (Statement statement : policy.statements()) {
            named.addAll(statement.principals());
            negated |= statement.notPrincipal();
        }
        TrustedValues.Collector principals = new TrustedValues.Collector();
        if (negated) {
            principals.addAny(ask(policy, new PolicyPrincipal("AWS", "arn:aws:iam::000000000000:role/anyone")));
        }
        for (PolicyPrincipal principal : named) {
            TrustQuestion.Reply reply = ask(policy, principal);
            if (principal.value().equals("*")) {
                principals.addAny(reply);
            } else {
                principals.add(principal.value(), reply);
            }
        }
        return principals.values();
    }

    /** Asks whether the principal gets in by any of the actions that are open to it. */
    private static TrustQuestion.Reply ask(PolicyDocument policy, PolicyPrincipal principal) {
        TrustQuestion.Reply reply = TrustQuestion.Reply.no();
        for (String action : actions(principal)) {
            reply = reply.or(new TrustQuestion(policy, principal, action).ask(List.of()));
        }
        return reply;
    }

    /** Returns the actions by which the principal can take a role. */
    static List<String> actions(PolicyPrincipal principal) {
        boolean star = principal.value().equals("*");
        boolean saml = principal.value().contains(":saml-provider/");
        if (principal.type().equals("Federated") && !star) {
            return List.of(saml ? "sts:AssumeRoleWithSAML" : WebIdentityToken.ACTION);
        }
        return star
                ? List.of("sts:AssumeRole", WebIdentityToken.ACTION, "sts:AssumeRoleWithSAML")
                : List.of("sts:AssumeRole");
    }

    private static Set<String> mentioned(PolicyDocument policy, String key) {
        return compared(policy, key)
                .flatMap(condition -> condition.values().stream()
                        .filter(value -> condition.operator().contains("Like") || !hasWildcard(value)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns what looks like a pattern and is compared as text: no token has such a value. */
    private static Set<String> stars(PolicyDocument policy, String key) {
        return compared(policy, key)
                .filter(condition -> !condition.operator().contains("Like"))
                .flatMap(condition -> condition.values().stream())
                .filter(TrustAccess::hasWildcard)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<Condition> compared(PolicyDocument policy, String key) {
        return policy.statements().stream()
                .flatMap(statement -> statement.conditionsOn(key.toLowerCase(Locale.ROOT)).stream())
                .filter(condition -> condition.operator().contains("String"));
    }

    private static boolean hasWildcard(String value) {
        return value.contains("*") || value.contains("?");
    }
}
