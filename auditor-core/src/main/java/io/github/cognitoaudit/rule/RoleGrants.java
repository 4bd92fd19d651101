package io.github.cognitoaudit.rule;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.RolePolicy;
import io.github.cognitoaudit.policy.document.Clause;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.permissions.Grants;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds what a role is certainly allowed: where that is written, one request that proves it, and how to take it back.
 *
 * @param role the role, whose policies were all read
 * @param grants what it is allowed; not empty
 */
public record RoleGrants(IamRole role, List<Grants.Grant> grants) {

    private static final String CALL = "iam:GetAccountAuthorizationDetails";
    private static final String NEEDED = "the actions that are needed on the resources that are needed";
    private static final int SHOWN = 3;

    /** Copies the grants. */
    public RoleGrants {
        grants = List.copyOf(grants);
    }

    /** Returns the gaps of reasoning that doubts leave. */
    public static List<Gap> gaps(IamRole role, List<Grants.Doubt> doubts) {
        return doubts.stream()
                .map(doubt -> Gap.undecided(
                        "whether `" + role.name() + "` may `" + doubt.action() + "` on `" + doubt.resource() + "`",
                        doubt.reason()))
                .limit(SHOWN)
                .toList();
    }

    /** Names what is allowed, the first few and how many more. */
    public String subjects() {
        List<String> subjects =
                grants.stream().map(Grants.Grant::subject).distinct().toList();
        String first = subjects.stream().limit(SHOWN).collect(Collectors.joining("`, `", "`", "`"));
        return subjects.size() <= SHOWN ? first : first + " and " + (subjects.size() - SHOWN) + " more";
    }

    /** Returns the request of the first grant; all of its requests where the first subject takes several. */
    public Witness witness() {
        List<Grants.Grant> steps = grants.stream()
                .filter(grant -> grant.subject().equals(grants.get(0).subject()))
                .toList();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.size() == 1 ? "" : (i + 1) + ". ";
            values.put(step + "action", steps.get(i).action());
            values.put(step + "resource", steps.get(i).resource());
            steps.get(i).context().values().forEach((key, texts) -> values.put(step + key, String.join(", ", texts)));
        }
        return new Witness(values);
    }

    /** Returns the statements that allow it, each once. */
    public List<Evidence> evidence() {
        return evidence("named actions on named resources");
    }

    /** Returns the statements that allow it, each once, and what should be there in words. */
    public List<Evidence> evidence(String expected) {
        return places().map(place -> Evidence.configured(
                        (place.boundary() ? "boundary/" : "policies/")
                                + policy(place).name()
                                + place.pointer(),
                        expected,
                        statement(place).map(RoleGrants::inWords).orElse("unknown"),
                        CALL))
                .toList();
    }

    /** Returns one mend a policy: an inline one loses the statements, a managed one is detached. */
    public List<Remediation> remediation() {
        return remediation(NEEDED);
    }

    /**
     * Returns the mends with other statements that allow the same in other requests taken out as well.
     *
     * @param same tells which statements do so
     */
    public List<Remediation> remediation(Predicate<Statement> same) {
        return remediation(NEEDED, same);
    }

    /**
     * Returns one mend a policy: an inline one loses the statements, a managed one is detached.
     *
     * @param instead what should be put back
     */
    public List<Remediation> remediation(String instead) {
        return remediation(instead, statement -> false);
    }

    private List<Remediation> remediation(String instead, Predicate<Statement> same) {
        Map<RolePolicy, Set<String>> byPolicy = new LinkedHashMap<>();
        places().filter(place -> !place.boundary())
                .forEach(place -> byPolicy.computeIfAbsent(policy(place), policy -> new TreeSet<>())
                        .add(place.pointer()));
        role.policies()
                .items()
                .forEach(policy -> policy.statements().stream()
                        .filter(statement -> statement.effect() == Effect.ALLOW && same.test(statement))
                        .forEach(statement -> byPolicy.computeIfAbsent(policy, one -> new TreeSet<>())
                                .add(statement.pointer())));
        return byPolicy.entrySet().stream()
                .map(entry -> mend(entry.getKey(), entry.getValue(), instead))
                .toList();
    }

    private Stream<Grants.StatementPlace> places() {
        return grants.stream().flatMap(grant -> grant.statements().stream()).distinct();
    }

    private RolePolicy policy(Grants.StatementPlace place) {
        Optional<RolePolicy> limit = role.boundary().fold(known -> known, gap -> Optional.empty());
        return place.boundary() ? limit.orElseThrow() : role.policies().items().get(place.policy());
    }

    private Optional<Statement> statement(Grants.StatementPlace place) {
        return policy(place).document().fold(document -> document.statement(place.pointer()), gap -> Optional.empty());
    }

    private static String inWords(Statement statement) {
        return inWords("Action", statement.actions())
                + statement
                        .resources()
                        .map(clause -> " on " + inWords("Resource", clause))
                        .orElse("");
    }

    private static String inWords(String element, Clause clause) {
        return (clause.negated() ? "Not" : "") + element + " " + clause.patterns();
    }

    private Remediation mend(RolePolicy policy, Set<String> pointers, String instead) {
        String impact =
                "Requests that only this allowed are refused; list the actions that the application needs first.";
        if (policy.managedArn().isPresent()) {
            String arn = policy.managedArn().get();
            return new Remediation(
                    Remediation.Side.AWS,
                    "Detach `" + policy.name() + "` and attach a policy with " + instead + ".",
                    "aws iam detach-role-policy --role-name " + role.name() + " --policy-arn " + arn,
                    "# remove the aws_iam_role_policy_attachment of " + role.name() + " with policy_arn = \"" + arn
                            + "\"",
                    impact);
        }
        Optional<String> left = policy.document().fold(document -> document.without(pointers), gap -> Optional.empty());
        String name = " --role-name " + role.name() + " --policy-name " + policy.name();
        return new Remediation(
                Remediation.Side.AWS,
                "Take the statement out of `" + policy.name() + "`, and put back " + instead + ".",
                left.map(document -> "aws iam put-role-policy" + name + " --policy-document '"
                                + document.replace("'", "'\\''") + "'")
                        .orElse("aws iam delete-role-policy" + name),
                left.map(document -> "resource \"aws_iam_role_policy\" \"" + policy.name() + "\" {\n  role   = \""
                                + role.name() + "\"\n  policy = jsonencode(" + document.replace("${", "$${") + ")\n}")
                        .orElse("# remove the aws_iam_role_policy " + policy.name() + " of " + role.name()),
                impact);
    }
}
