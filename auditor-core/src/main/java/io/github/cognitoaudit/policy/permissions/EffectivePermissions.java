package io.github.cognitoaudit.policy.permissions;

import io.github.cognitoaudit.policy.contain.Containment;
import io.github.cognitoaudit.policy.contain.ContainmentScope;
import io.github.cognitoaudit.policy.document.Clause;
import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Answers what a role may do, all layers together: the union of its policies, within the boundary and the session's policies,
 * minus every Deny; resources and conditions are weighed (policy-engine.md 1.5, 4.2). Service control policies and the
 * policies of resources are not part of it.
 */
public final class EffectivePermissions {

    private static final RoleLayers NOTHING = new RoleLayers(List.of(), Optional.empty(), List.of());

    private final RoleLayers layers;

    private EffectivePermissions(RoleLayers layers) {
        this.layers = layers;
    }

    /** Takes the layers as they are: those of a user who signed in, or of anybody in the classic flow. */
    public static EffectivePermissions of(RoleLayers layers) {
        return new EffectivePermissions(layers);
    }

    /**
     * Returns what the role may do for a guest in the enhanced flow: within the session policies that Amazon Cognito adds
     * ({@link GuestSessionPolicies}), which take the place of those that the layers have.
     */
    public EffectivePermissions asGuest() {
        return new EffectivePermissions(
                new RoleLayers(layers.identity(), layers.boundary(), GuestSessionPolicies.documents()));
    }

    /**
     * Returns what a session may do whatever was not read: an Allow under a condition counts only where whoever holds the session
     * can meet it by choice, such as {@code iam:PassedToService}, or where the role settles it; a Deny counts unless it can be
     * avoided so.
     */
    public EffectivePermissions withoutOpenConditions() {
        return new EffectivePermissions(OpenConditions.against(layers));
    }

    /** Returns the permissions without requests in which a key that the policies name has a value that no session of the role has. */
    public EffectivePermissions inSessionsOf(String roleArn) {
        return inSessionsOf(roleArn, NOTHING);
    }

    /**
     * Returns the permissions without requests in which a key that these policies or others name has a value that no session of the role
     * has, or is not there, so that what is found outside of the others can be asked for.
     */
    public EffectivePermissions inSessionsOf(String roleArn, RoleLayers others) {
        String[] fields = roleArn.split(":", 6);
        Map<String, String> values =
                new TreeMap<>(Map.of("aws:principalarn", roleArn, "aws:principaltype", "AssumedRole"));
        if (fields.length == 6) {
            values.put("aws:principalaccount", fields[4]);
        }
        EffectivePermissions inSessions = this;
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (names(layers, value.getKey()) || names(others, value.getKey())) {
                for (String operator : List.of("StringNotEquals", "ForAnyValue:StringNotEquals")) {
                    inSessions = inSessions.without(
                            List.of("*"), new Condition(operator, value.getKey(), List.of(value.getValue()), ""));
                }
            }
        }
        return names(layers, "aws:username") || names(others, "aws:username")
                ? inSessions.without(List.of("*"), new Condition("Null", "aws:username", List.of("false"), ""))
                : inSessions;
    }

    /** Returns the permissions without the calls of identity pools that anybody may make unsigned. */
    public EffectivePermissions withoutPublicCalls() {
        return denying(
                RolePermissions.PUBLIC_UNSIGNED.stream().sorted().toList(), new Clause(false, List.of("*")), List.of());
    }

    /** Returns the permissions that some statements give; Denies, the boundary and the session's policies limit them as before. */
    public EffectivePermissions by(Predicate<Statement> allows) {
        return new EffectivePermissions(new RoleLayers(
                layers.identity().stream()
                        .map(policy -> new PolicyDocument(
                                policy.source(),
                                policy.version(),
                                policy.statements().stream()
                                        .filter(statement ->
                                                statement.effect() == Effect.DENY || allows.test(statement))
                                        .toList()))
                        .toList(),
                layers.boundary(),
                layers.session()));
    }

    private static boolean names(RoleLayers layers, String key) {
        return layers.layers().stream()
                .flatMap(layer -> layers.policies(layer).stream())
                .flatMap(policy -> policy.statements().stream())
                .flatMap(statement -> Stream.of(
                                statement.conditions().stream().map(Condition::key),
                                statement.conditions().stream().flatMap(condition -> condition.values().stream()),
                                statement.resources().stream().flatMap(clause -> clause.patterns().stream()))
                        .flatMap(texts -> texts))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(key));
    }

    /** Returns the layers. */
    public RoleLayers layers() {
        return layers;
    }

    /**
     * Returns the permissions without some requests, as if a Deny took them out.
     *
     * @param actions patterns of the actions of those requests
     * @param condition the condition that they meet
     */
    public EffectivePermissions without(List<String> actions, Condition condition) {
        return denying(actions, new Clause(false, List.of("*")), List.of(condition));
    }

    /**
     * Returns the permissions with some actions on some resources only.
     *
     * @param actions patterns of the actions; all others stay as they are
     * @param resources patterns of the resources that are left to them
     */
    public EffectivePermissions onlyOn(List<String> actions, List<String> resources) {
        return denying(actions, new Clause(true, resources), List.of());
    }

    private EffectivePermissions denying(List<String> actions, Clause resources, List<Condition> conditions) {
        Statement deny = new Statement(
                "/Statement",
                Optional.empty(),
                Effect.DENY,
                new Clause(false, actions),
                Optional.of(resources),
                false,
                List.of(),
                conditions);
        List<PolicyDocument> identity = new ArrayList<>(layers.identity());
        identity.add(new PolicyDocument("", Optional.empty(), List.of(deny)));
        return new EffectivePermissions(new RoleLayers(identity, layers.boundary(), layers.session()));
    }

    /**
     * Searches for a request that the role may make.
     *
     * @param scope which requests count
     */
    public Search find(ContainmentScope scope) {
        return findOutside(NOTHING, scope);
    }

    /**
     * Searches for a request that the role may make and others may not.
     *
     * @param others the layers of the others
     * @param scope which requests count
     */
    public Search findOutside(RoleLayers others, ContainmentScope scope) {
        return Containment.decide(layers, others, scope)
                .<Search>fold(
                        Search.Nothing::new,
                        forCatalogue -> new Search.Nothing(),
                        witness -> new Search.Allowed(witness.request(), witness.left()),
                        Search.Undecided::new);
    }

    /**
     * Returns every action of the catalogue that some Allow statement of the document allows on some resource, sorted, as
     * {@code service:Action}. Denies and conditions do not count (policy-engine.md section 8).
     */
    public static List<String> expand(PolicyDocument document) {
        return Expansion.of(document);
    }
}
