package io.github.cognitoaudit.policy.trust;

import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says what no web identity token brings, so that no difference between two trust policies is shown with a token that cannot be.
 *
 * @param prefix the prefix of the condition keys that the tokens bring
 * @param policies the policies whose words are looked at
 */
record ClaimLimits(String prefix, List<PolicyDocument> policies) {

    private static final List<String> WAYS_IN = List.of("authenticated", "unauthenticated");
    private static final List<String> GUEST = List.of("unauthenticated");
    private static final String POOL_SHAPE = "??-?*-?:????????-????-????-????-????????????";
    private static final Pattern POOL_ID =
            Pattern.compile("[a-z]+(-[a-z]+)+-[0-9]:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Returns conditions of which no request with such a token meets all of a list. */
    List<List<Condition>> impossible() {
        List<List<Condition>> impossible = new ArrayList<>();
        ofOthers(policies, prefix).forEach(key -> impossible.add(List.of(condition("Null", key, List.of("false")))));
        if (prefix.startsWith("cognito-identity")) {
            impossible.add(List.of(condition("StringNotLike", aud(), List.of(POOL_SHAPE))));
            values(aud()).forEach(value -> impossible.add(ofAud(value)));
            waysIn(impossible);
        }
        return impossible;
    }

    /** No token names what is no pool id, and a token that names a pool names no other. */
    private List<Condition> ofAud(String value) {
        Condition named = condition("ForAnyValue:StringEquals", aud(), List.of(value));
        return POOL_ID.matcher(value).matches()
                ? List.of(named, condition("ForAnyValue:StringNotEquals", aud(), List.of(value)))
                : List.of(named);
    }

    /** A guest's token has {@code unauthenticated} alone, and one of a signed-in identity has {@code authenticated} (facts.md 4.1). */
    private void waysIn(List<List<Condition>> impossible) {
        impossible.add(List.of(condition("ForAllValues:StringNotEquals", amr(), WAYS_IN)));
        impossible.add(List.of(
                condition("ForAnyValue:StringEquals", amr(), GUEST),
                condition("ForAnyValue:StringNotEquals", amr(), GUEST)));
        values(amr()).stream()
                .filter(ClaimLimits::isMisspelt)
                .forEach(
                        value -> impossible.add(List.of(condition("ForAnyValue:StringEquals", amr(), List.of(value)))));
    }

    private static boolean isMisspelt(String value) {
        return WAYS_IN.stream().anyMatch(way -> way.equalsIgnoreCase(value) && !way.equals(value));
    }

    /**
     * Returns the condition keys of the policies that the tokens never bring, lower case: those that begin with another provider's name
     * (facts.md 4.1: a condition on such a key never matches).
     */
    static List<String> ofOthers(List<PolicyDocument> policies, String prefix) {
        return conditions(policies)
                .map(condition -> condition.key().toLowerCase(Locale.ROOT))
                .filter(key -> key.contains(":"))
                .filter(key -> {
                    String provider = key.substring(0, key.lastIndexOf(':'));
                    return !provider.equals(prefix.toLowerCase(Locale.ROOT))
                            && !key.startsWith("aws:")
                            && !key.startsWith("sts:");
                })
                .distinct()
                .toList();
    }

    /** Returns the condition keys of the policies that only tokens of identity providers bring, lower case: no other request has them. */
    static List<String> ofTokens(List<PolicyDocument> policies) {
        return ofOthers(policies, "").stream()
                .filter(key -> key.startsWith("saml:")
                        || key.substring(0, key.lastIndexOf(':')).contains("."))
                .toList();
    }

    /** Returns the values without wildcards that the policies compare the claim with. */
    private List<String> values(String key) {
        return conditions(policies)
                .filter(condition -> condition.key().equalsIgnoreCase(key))
                .flatMap(condition -> condition.operator().contains("Like")
                        ? condition.values().stream().filter(value -> !value.contains("*") && !value.contains("?"))
                        : condition.values().stream())
                .filter(value -> !value.contains("${"))
                .distinct()
                .toList();
    }

    private static Stream<Condition> conditions(List<PolicyDocument> policies) {
        return policies.stream()
                .flatMap(policy -> policy.statements().stream())
                .flatMap(statement -> statement.conditions().stream());
    }

    private static Condition condition(String operator, String key, List<String> values) {
        return new Condition(operator, key, values, "");
    }

    private String aud() {
        return prefix + ":aud";
    }

    private String amr() {
        return prefix + ":amr";
    }
}
