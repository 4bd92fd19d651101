package io.github.cognitoaudit.engine;

import io.github.cognitoaudit.policy.document.Clause;
import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicyPrincipal;
import io.github.cognitoaudit.policy.document.Statement;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts into words whom a trust policy lets in and for what: each statement's principals, actions and conditions. */
final class TrustWords {

    /** The operators that read as an equals sign where a key is always there; all others are named, for they change what is meant. */
    private static final Set<String> PLAIN =
            Set.of("StringEquals", "StringLike", "ForAnyValue:StringEquals", "ForAnyValue:StringLike");

    private TrustWords() {}

    static String of(PolicyDocument trust) {
        String words = trust.statements().stream().map(TrustWords::statement).collect(Collectors.joining("; "));
        return words.isEmpty() ? "nobody" : words;
    }

    private static String statement(Statement statement) {
        return (statement.notPrincipal() ? "all but " : "")
                + statement.principals().stream().map(TrustWords::principal).collect(Collectors.joining(" or "))
                + (statement.effect() == Effect.ALLOW ? " may " : " may not ")
                + actions(statement.actions())
                + conditions(statement);
    }

    private static String conditions(Statement statement) {
        if (statement.conditions().isEmpty()) {
            return ", no condition";
        }
        return statement.conditions().stream()
                .map(condition -> condition(condition, statement))
                .collect(Collectors.joining(", ", " if ", ""));
    }

    private static String principal(PolicyPrincipal principal) {
        return principal.type().equals("*") ? "*" : principal.type() + " " + principal.value();
    }

    private static String actions(Clause actions) {
        return (actions.negated() ? "all but " : "") + String.join(" or ", actions.patterns());
    }

    private static String condition(Condition condition, Statement statement) {
        String operator = PLAIN.contains(condition.operator()) ? "=" : condition.operator();
        return key(condition.key(), statement) + " " + operator + " " + String.join(" or ", condition.values());
    }

    /** Leaves out the name of the statement's own principal before a key; another name stays, for it may be what is wrong. */
    private static String key(String key, Statement statement) {
        return statement.principals().stream()
                .flatMap(principal -> Stream.concat(Stream.of(principal.value()), principal.oidcProviderUrl().stream()))
                .filter(name -> key.startsWith(name + ":"))
                .map(name -> key.substring(name.length() + 1))
                .findFirst()
                .orElse(key);
    }
}
