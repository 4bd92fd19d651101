package io.github.cognitoaudit.policy.permissions;

import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.catalogue.Catalogue.Action;
import io.github.cognitoaudit.policy.contain.ContainmentScope;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.evaluate.RoleLayers.Layer;
import io.github.cognitoaudit.policy.pattern.PatternReader;
import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import io.github.cognitoaudit.policy.permissions.Grants.Doubt;
import io.github.cognitoaudit.policy.permissions.Grants.Grant;
import io.github.cognitoaudit.policy.permissions.Grants.StatementPlace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds single requests that a session of a role may make, with a request that proves it.
 *
 * <p>A request counts as found where it is allowed whatever was not read: under no condition, or under one that whoever holds
 * the session can meet by choice, such as {@code iam:PassedToService}. What is allowed under another condition only is a doubt.
 */
public final class RoleRequests {

    private static final RoleLayers NOBODY = RoleLayers.of();
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

    private final Catalogue catalogue = Catalogue.shipped();
    private final RoleLayers layers;
    private final EffectivePermissions possible;
    private final EffectivePermissions certain;
    private final boolean settled;
    private final ContainmentScope scope;
    private final TextPattern ownIam;

    private RoleRequests(String roleArn, RoleLayers layers) {
        String[] fields = roleArn.split(":", 6);
        if (fields.length < 6) {
            throw new IllegalArgumentException("expected the ARN of a role, found `" + roleArn + "`");
        }
        this.layers = layers;
        EffectivePermissions all = EffectivePermissions.of(layers);
        this.possible = all.inSessionsOf(roleArn);
        this.certain = all.withoutOpenConditions().inSessionsOf(roleArn);
        this.settled = certain.layers().equals(possible.layers());
        this.scope = ContainmentScope.everything()
                .inPartition(fields[1])
                .withKeys(ALWAYS)
                .shownIn(fields[4]);
        this.ownIam =
                PatternReader.resource("arn:" + fields[1] + ":iam::" + fields[4] + ":*", false, ColonReading.CROSSING);
    }

    /**
     * Takes a role.
     *
     * @param roleArn the ARN of the role, which names the partition and the account
     * @param layers the role's policies, its boundary, and the policies of its sessions
     * @throws IllegalArgumentException when the ARN is none
     */
    public static RoleRequests of(String roleArn, RoleLayers layers) {
        return new RoleRequests(roleArn, layers);
    }

    /** Finds those of the actions that the role may take on some resource; the subject of a grant is the action. */
    public Grants of(Collection<String> actions) {
        return outside(NOBODY, actions);
    }

    /**
     * Finds those of the actions that the role may take on a resource on which others may not; the subject of a grant is the
     * action. Actions of IAM count on the role's own account only.
     *
     * @param others the layers of the others
     * @param actions the actions as the catalogue writes them; one that it does not know is passed over
     */
    public Grants outside(RoleLayers others, Collection<String> actions) {
        List<Grant> grants = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        Map<List<Object>, Grants> known = new HashMap<>();
        for (String name : actions) {
            Optional<Action> action = catalogue.action(name);
            if (action.isEmpty()) {
                continue;
            }
            BitSet statements = naming(name);
            List<Object> alike = List.of(statements, action.get().resourceFormats(), name.startsWith("iam:"));
            Grants answer = statements.isEmpty()
                    ? new Grants.None()
                    : known.computeIfAbsent(alike, key -> search(name, others, scopeOf(action.get())));
            collect(answer.of(action.get().id()), grants, doubts);
        }
        return Grants.of(grants, doubts);
    }

    /** Finds those of the services of which the role may take an action; the subject of a grant is the service's prefix. */
    public Grants services(Predicate<String> counting) {
        List<Grant> grants = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        named().stream()
                .collect(Collectors.groupingBy(
                        name -> name.substring(0, name.indexOf(':')), TreeMap::new, Collectors.toSet()))
                .forEach((service, actions) -> {
                    if (counting.test(service)) {
                        collect(search(service, NOBODY, scope.ofActions(actions)), grants, doubts);
                    }
                });
        return Grants.of(grants, doubts);
    }

    /** Finds whether the role may take one of the actions on a resource of the account, which is the subject of the grant. */
    Grants inAccount(String account, Set<String> actions) {
        return PatternReader.arn("arn:*:*:*:" + account + ":*", false)
                .filter(any -> !actions.isEmpty())
                .map(ofAccount ->
                        search(account, NOBODY, scope.ofActions(actions).onResources(ofAccount)))
                .orElseGet(Grants.None::new);
    }

    /**
     * Finds the actions that the role may take on resources that are not bound to one identity: such are those that an Allow
     * names by a pattern with the variable {@code cognito-identity.amazonaws.com:sub}.
     */
    public Grants beyondOneIdentity(Collection<String> actions) {
        return outside(IdentityResources.of(layers), actions);
    }

    /**
     * Returns the actions that the Allows of the role's own policies name on some resource, as the catalogue writes them, but the
     * public unsigned calls of identity pools, which no policy gives.
     */
    public Set<String> named() {
        Set<String> named = new TreeSet<>();
        layers.identity().forEach(document -> named.addAll(EffectivePermissions.expand(document)));
        named.removeAll(RolePermissions.PUBLIC_UNSIGNED);
        return named;
    }

    private Grants search(String subject, RoleLayers others, ContainmentScope within) {
        Search some = possible.findOutside(others, within);
        return some.fold(
                (request, decision) -> (settled ? some : certain.findOutside(others, within))
                        .<Grants>fold(
                                (sure, why) -> new Grants.Found(
                                        List.of(Grant.of(subject, sure, StatementPlace.of(why))), List.of()),
                                () -> doubt(subject, request.action(), request.resource()),
                                reason -> doubt(subject, request.action(), request.resource())),
                Grants.None::new,
                reason -> new Grants.Undecided(List.of(new Doubt(subject, subject, "*", reason, List.of()))));
    }

    static void collect(Grants answer, List<Grant> grants, List<Doubt> doubts) {
        grants.addAll(answer.fold(Grants.Found::grants, none -> List.of(), undecided -> List.of()));
        doubts.addAll(answer.fold(Grants.Found::doubts, none -> List.of(), Grants.Undecided::doubts));
    }

    private Grants doubt(String subject, String action, String resource) {
        List<String> open = OpenConditions.named(layers, action);
        String reason = open.isEmpty()
                ? "allowed in some requests, and not certain in any"
                : "allowed or denied under conditions that a session may meet or not: " + String.join(", ", open);
        return new Grants.Undecided(List.of(new Doubt(subject, action, resource, reason, List.of())));
    }

    /** Returns which of the statements take in the action; none where no Allow of the role's own policies does. */
    private BitSet naming(String action) {
        List<Statement> statements = layers.layers().stream()
                .flatMap(layer -> layers.policies(layer).stream())
                .flatMap(document -> document.statements().stream())
                .toList();
        boolean allowed = layers.policies(Layer.IDENTITY).stream()
                .map(PolicyDocument::statements)
                .flatMap(List::stream)
                .anyMatch(statement -> statement.effect() == Effect.ALLOW
                        && statement.actions().coversAction(action));
        BitSet naming = new BitSet();
        IntStream.range(0, allowed ? statements.size() : 0)
                .filter(index -> statements.get(index).actions().coversAction(action))
                .forEach(naming::set);
        return naming;
    }

    private ContainmentScope scopeOf(Action action) {
        ContainmentScope ofAction = scope.ofActions(Set.of(action.id()));
        boolean ofIam = action.service().equals("iam")
                && action.resourceFormats().stream().allMatch(format -> format.startsWith(IAM_OF_ACCOUNT));
        return ofIam ? ofAction.onResources(ownIam) : ofAction;
    }
}
