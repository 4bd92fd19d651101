package io.github.cognitoaudit.policy.escalate;

import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.contain.ContainmentScope;
import io.github.cognitoaudit.policy.document.Clause;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.pattern.PatternReader;
import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import io.github.cognitoaudit.policy.permissions.EffectivePermissions;
import io.github.cognitoaudit.policy.permissions.Search;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Searches the requests that a session of a role may make, with what every such session has in its context. */
final class RoleSession {

    private static final Pattern ROLE_ARN = Pattern.compile("arn:([a-z0-9-]+):iam::(\\d{12}):role/.+");

    private static final String IAM_OF_ACCOUNT = "arn:${Partition}:iam::${Account}:";

    /** The keys that each request of a role session carries (policy-engine.md 1.4). */
    private static final Set<String> ALWAYS = Set.of(
            "aws:currenttime",
            "aws:epochtime",
            "aws:principalaccount",
            "aws:principalarn",
            "aws:principaltype",
            "aws:securetransport",
            "aws:tokenissuetime",
            "aws:userid");

    private static final List<String> CHANGES_OF_ROLES = Stream.concat(
                    EscalationSearch.CHANGES_ROLE.stream(), Stream.of("iam:updateassumerolepolicy"))
            .sorted()
            .toList();

    private final EffectivePermissions permissions;
    private final ContainmentScope scope;
    private final String roleArn;
    private final TextPattern ownAccount;
    private final Map<List<Object>, Search> known = new HashMap<>();

    /**
     * Takes a role.
     *
     * @throws IllegalArgumentException when the ARN is not that of a role
     */
    RoleSession(RoleLayers role, String roleArn) {
        Matcher arn = ROLE_ARN.matcher(roleArn);
        if (!arn.matches()) {
            throw new IllegalArgumentException("expected the ARN of a role, such as"
                    + " `arn:aws:iam::123456789012:role/name`, found `" + roleArn + "`");
        }
        this.roleArn = roleArn;
        this.scope = ContainmentScope.everything()
                .inPartition(arn.group(1))
                .withKeys(ALWAYS)
                .shownIn(arn.group(2));
        String own = "arn:" + arn.group(1) + ":iam::" + arn.group(2) + ":*";
        this.ownAccount = PatternReader.resource(own, false, ColonReading.CROSSING);
        this.permissions = EffectivePermissions.of(role)
                .onlyOn(CHANGES_OF_ROLES, List.of(own))
                .inSessionsOf(roleArn);
    }

    /** Tells whether an Allow of the role's own policies names the action; where none does, nothing is allowed. */
    private boolean isNamed(String action) {
        return permissions.layers().identity().stream()
                .map(PolicyDocument::statements)
                .flatMap(List::stream)
                .anyMatch(statement -> statement.effect() == Effect.ALLOW
                        && statement.actions().coversAction(action));
    }

    /** Returns the ARN of the role. */
    String roleArn() {
        return roleArn;
    }

    /** Returns the principals of services as the partition spells them; that of China does so in either way. */
    List<String> spelled(Set<String> services) {
        boolean china = scope.partitions().contains("aws-cn");
        return services.stream()
                .sorted()
                .flatMap(service -> china ? Stream.of(service, service + ".cn") : Stream.of(service))
                .toList();
    }

    /** Returns what the role may do. */
    EffectivePermissions permissions() {
        return permissions;
    }

    /** Searches for a request of an action on any resource; one of IAM is on a resource of the role's account. */
    Search find(String action) {
        return known.computeIfAbsent(
                List.of(action), key -> isNamed(action) ? permissions.find(scopeOf(action)) : new Search.Nothing());
    }

    /** Searches for a request of an action on a resource that matches the pattern. */
    Search findOn(String action, TextPattern resource) {
        return known.computeIfAbsent(
                List.of(action, resource),
                key -> permissions.find(scope.ofActions(Set.of(action)).onResources(resource)));
    }

    /** Returns the scope of an action. */
    ContainmentScope scopeOf(String action) {
        ContainmentScope ofAction = scope.ofActions(Set.of(action));
        boolean onResources = Catalogue.shipped()
                .action(action)
                .filter(known -> known.resourceFormats().stream().allMatch(format -> format.startsWith(IAM_OF_ACCOUNT)))
                .isPresent();
        return onResources && action.startsWith("iam:") ? ofAction.onResources(ownAccount) : ofAction;
    }

    /** Returns the resources that the Allows of the role's own policies name for an action; the variables are widened. */
    Stream<TextPattern> resourcesNamedFor(String action) {
        return permissions.layers().identity().stream()
                .flatMap(policy -> policy.statements().stream()
                        .filter(statement -> statement.effect() == Effect.ALLOW
                                && statement.actions().coversAction(action))
                        .flatMap(statement -> statement.resources().stream())
                        .flatMap(clause -> patterns(clause, policy.hasVariables())));
    }

    private static Stream<TextPattern> patterns(Clause clause, boolean variables) {
        return clause.negated()
                ? Stream.of(TextPattern.everything())
                : clause.patterns().stream()
                        .map(pattern -> PatternReader.resource(pattern, variables, ColonReading.CROSSING)
                                .widened());
    }
}
