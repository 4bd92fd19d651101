package io.github.cognitoaudit.policy.permissions;

import io.github.cognitoaudit.policy.document.Clause;
import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells the conditions that whoever holds a session can meet by choice, or that the role's ARN settles, from those that hang on
 * what nobody read, such as an address, a tag or the time.
 */
final class OpenConditions {

    /** Keys, lower case, of which the holder of a session chooses the value, or of which the role settles it. */
    private static final Set<String> SETTLED = Set.of(
            "aws:principalaccount",
            "aws:principalarn",
            "aws:principaltype",
            "aws:requestedregion",
            "aws:securetransport",
            "aws:tagkeys",
            "aws:username",
            "dynamodb:attributes",
            "dynamodb:leadingkeys",
            "dynamodb:select",
            "iam:passedtoservice",
            "s3:delimiter",
            "s3:max-keys",
            "s3:prefix");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^},]+)[^}]*}");
    private static final Pattern OF_IDENTITY = Pattern.compile("cognito-identity[a-z0-9.-]*:(aud|sub)");
    private static final Clause EVERYTHING = new Clause(false, List.of("*"));

    private OpenConditions() {}

    /** Returns the layers in which what is open never helps: no Allow counts that hangs on it, and every Deny that does. */
    static RoleLayers against(RoleLayers role) {
        return new RoleLayers(
                role.identity().stream().map(OpenConditions::against).toList(),
                role.boundary().map(OpenConditions::against),
                role.session().stream().map(OpenConditions::against).toList());
    }

    /** Names what is open in the statements that take in the action, as words for a reader. */
    static List<String> named(RoleLayers role, String action) {
        return role.layers().stream()
                .flatMap(layer -> role.policies(layer).stream())
                .flatMap(document -> document.statements().stream()
                        .filter(statement -> statement.actions().coversAction(action))
                        .flatMap(statement -> named(document, statement)))
                .distinct()
                .toList();
    }

    private static Stream<String> named(PolicyDocument document, Statement statement) {
        return Stream.concat(
                open(statement).map(condition -> "`" + condition.operator() + "` on `" + condition.key() + "`"),
                openVariables(document, statement).map(variable -> "the value of `${" + variable + "}`"));
    }

    private static PolicyDocument against(PolicyDocument document) {
        return new PolicyDocument(
                document.source(),
                document.version(),
                document.statements().stream()
                        .flatMap(statement -> against(document, statement).stream())
                        .toList());
    }

    private static Optional<Statement> against(PolicyDocument document, Statement statement) {
        boolean variables = openVariables(document, statement).findAny().isPresent();
        boolean conditions = open(statement).findAny().isPresent();
        if (!variables && !conditions) {
            return Optional.of(statement);
        }
        if (statement.effect() == Effect.ALLOW) {
            return Optional.empty();
        }
        List<Condition> settled = statement.conditions().stream()
                .filter(condition -> !isOpen(condition))
                .toList();
        return Optional.of(new Statement(
                statement.pointer(),
                statement.sid(),
                statement.effect(),
                statement.actions(),
                variables ? Optional.of(EVERYTHING) : statement.resources(),
                statement.notPrincipal(),
                statement.principals(),
                variables ? List.of() : settled));
    }

    private static Stream<Condition> open(Statement statement) {
        return statement.conditions().stream().filter(OpenConditions::isOpen);
    }

    private static boolean isOpen(Condition condition) {
        String key = condition.key().toLowerCase(Locale.ROOT);
        return !SETTLED.contains(key) && !key.startsWith("aws:requesttag/");
    }

    private static Stream<String> openVariables(PolicyDocument document, Statement statement) {
        Stream<String> resources = statement.resources().stream().flatMap(clause -> clause.patterns().stream());
        Stream<String> values = statement.conditions().stream().flatMap(condition -> condition.values().stream());
        return document.hasVariables()
                ? Stream.concat(resources, values).flatMap(OpenConditions::openVariables)
                : Stream.empty();
    }

    private static Stream<String> openVariables(String text) {
        Matcher variables = VARIABLE.matcher(text);
        return variables
                .results()
                .map(found -> found.group(1).strip())
                .filter(name -> name.length() > 1)
                .filter(name -> !SETTLED.contains(name.toLowerCase(Locale.ROOT)))
                .filter(name ->
                        !OF_IDENTITY.matcher(name.toLowerCase(Locale.ROOT)).matches());
    }
}
