package io.github.cognitoaudit.policy.permissions;

import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.catalogue.Catalogue.AccessLevel;
import io.github.cognitoaudit.policy.catalogue.Catalogue.Action;
import io.github.cognitoaudit.policy.catalogue.Catalogue.Service;
import io.github.cognitoaudit.policy.catalogue.IdentityBindings;
import io.github.cognitoaudit.policy.catalogue.IdentityBindings.Access;
import io.github.cognitoaudit.policy.catalogue.IdentityBindings.Binding;
import io.github.cognitoaudit.policy.catalogue.RiskClasses;
import io.github.cognitoaudit.policy.catalogue.RiskClasses.RiskClass;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.evaluate.Evaluator;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import io.github.cognitoaudit.policy.permissions.ActionClass.Answer;
import io.github.cognitoaudit.policy.permissions.ActionClass.Decision;
import io.github.cognitoaudit.policy.permissions.Grants.Doubt;
import io.github.cognitoaudit.policy.permissions.Grants.Grant;
import io.github.cognitoaudit.policy.permissions.Grants.StatementPlace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers what a role may do by its own policies: the union of their Allows, minus their Denies, within the boundary.
 *
 * <p>Conditions are weighed with what every session of the role carries (policy-engine.md 1.4, 4.2). What is allowed in some
 * requests and not in others, and what hangs on a question that the language leaves open, is undecided and never left out.
 * Service control policies and the policies of resources are not part of it.
 * All policies of the role must be given; where one was not read, no answer of this class holds, with one exception: what is
 * none without the boundary is none with it.
 */
public final class RolePermissions {

    /** The calls of identity pools that anybody may make unsigned, so that allowing them gives nothing. */
    static final Set<String> PUBLIC_UNSIGNED = Set.of(
            "cognito-identity:GetId",
            "cognito-identity:GetCredentialsForIdentity",
            "cognito-identity:GetOpenIdToken",
            "cognito-identity:UnlinkIdentity");

    private static final Set<String> DATA_READS = Stream.concat(
                    RiskClasses.actions(RiskClass.DATA_ACCESS).stream(),
                    IdentityBindings.shipped().stream()
                            .filter(binding -> binding.access() == Access.READ)
                            .map(Binding::action))
            .collect(Collectors.toUnmodifiableSet());

    private final Catalogue catalogue = Catalogue.shipped();
    private final List<ActionClass> classes;
    private final Breadth breadth;

    private RolePermissions(String roleArn, RoleLayers layers) {
        String[] fields = roleArn.split(":", -1);
        String partition = fields.length > 1 && !fields[1].isEmpty() ? fields[1] : "aws";
        Optional<String> account =
                fields.length > 4 && fields[4].matches("\\d{12}") ? Optional.of(fields[4]) : Optional.empty();
        Map<String, String> values = new TreeMap<>(Map.of("aws:principaltype", "AssumedRole"));
        account.ifPresent(id -> {
            values.put("aws:principalaccount", id);
            values.put("aws:principalarn", roleArn);
        });
        SessionFacts session = new SessionFacts(partition, values, keys(layers));
        this.classes = ActionClasses.of(catalogue, partition, session, layers);
        this.breadth = new Breadth(partition, account);
    }

    private static Set<String> keys(RoleLayers role) {
        Set<String> keys = new HashSet<>();
        Evaluator.prepareLayers(role, ColonReading.CROSSING)
                .forEach(layer -> layer.forEach(statement -> keys.addAll(statement.keys())));
        return keys;
    }

    /**
     * Reads the policies of a role.
     *
     * @param roleArn the role's ARN, which names the partition and the account; where it names no account, a pattern that
     *     names one leaves the answer undecided
     * @param layers the role's policies, its boundary, and the policies of its sessions
     */
    public static RolePermissions of(String roleArn, RoleLayers layers) {
        return new RolePermissions(roleArn, layers);
    }

    /**
     * Reads the policies of a role whose sessions have none of their own.
     *
     * @param roleArn the role's ARN
     * @param identity the inline and the attached managed policies
     * @param boundary the permissions boundary; empty when the role has none
     */
    public static RolePermissions of(String roleArn, List<PolicyDocument> identity, Optional<PolicyDocument> boundary) {
        return new RolePermissions(roleArn, new RoleLayers(identity, boundary, List.of()));
    }

    /**
     * Tells whether every action of the catalogue is allowed on every resource, in one statement or in several.
     *
     * <p>A Deny of anything, however narrow, makes it none. The only grant has the subject {@code *}.
     */
    public Grants administratorAccess() {
        List<Doubt> doubts = new ArrayList<>();
        Set<StatementPlace> allowing = new LinkedHashSet<>();
        for (int i = 0; i < catalogue.actions().size(); i++) {
            ActionClass statements = classes.get(i);
            if (statements.isNeverAllowed()) {
                return new Grants.None();
            }
            Optional<List<StatementPlace>> everything = statements.everythingAllowedBy();
            if (everything.isPresent()) {
                allowing.addAll(everything.get());
                continue;
            }
            Action action = catalogue.actions().get(i);
            if (statements.mayAllowEverything() && !doubts.isEmpty()) {
                continue;
            }
            Decision worst = statements.mayAllowEverything()
                    ? statements.decide(ResourceSet.ANYTHING)
                    : breadth.onAllTypes(statements, action);
            if (worst.answer() == Answer.NO) {
                return new Grants.None();
            }
            if (doubts.isEmpty()) {
                String reason = worst.answer() == Answer.UNDECIDED
                        ? worst.reason()
                        : "allowed on the resources of every type that is known, and perhaps not on others";
                doubts.add(new Doubt("*", action.id(), worst.resources().witness(), reason, worst.statements()));
            }
        }
        if (!doubts.isEmpty()) {
            return new Grants.Undecided(doubts);
        }
        Action witness = catalogue
                .action("iam:AttachRolePolicy")
                .orElse(catalogue.actions().get(0));
        return Grants.of(
                List.of(new Grant("*", witness.id(), breadth.anyResource(witness), List.copyOf(allowing))), List.of());
    }

    /**
     * Finds the services that can change something and of which all actions are allowed on every resource.
     *
     * <p>Every resource is meant as in {@link #unscopedWrites}; an action without resource types must be allowed on {@code *}.
     * Administrator access is not left out: it finds every such service. The subject of a grant is the service's prefix.
     */
    public Grants serviceWideAccess() {
        List<Grant> grants = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        int first = 0;
        for (Service service : catalogue.services()) {
            serviceWideAccess(service, first, grants, doubts);
            first += service.actions().size();
        }
        return Grants.of(grants, doubts);
    }

    /**
     * Finds the actions that change something, support resource-level scoping and are allowed on every resource.
     *
     * <p>Every resource means all ARNs of one resource type in the role's own account in at least one region. The public
     * unsigned calls of identity pools never count. The subject of a grant is the action.
     */
    public Grants unscopedWrites() {
        return unscoped(action -> action.level().changes() && counts(action));
    }

    /**
     * Finds the actions that read data, change nothing, support resource-level scoping and are allowed on every resource.
     *
     * <p>Data are objects, items, messages, secrets, parameters and the like: what {@link RiskClasses} and
     * {@link IdentityBindings} name as reads of data. Every resource is meant as in {@link #unscopedWrites}. The subject of a
     * grant is the action.
     */
    public Grants unscopedReads() {
        return unscoped(action -> !action.level().changes() && DATA_READS.contains(action.id()));
    }

    private Grants unscoped(Predicate<Action> which) {
        List<Grant> grants = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        for (int i = 0; i < catalogue.actions().size(); i++) {
            Action action = catalogue.actions().get(i);
            if (!classes.get(i).isNeverAllowed() && which.test(action) && Breadth.hasOwnResources(action)) {
                Decision decision = breadth.onEveryResource(classes.get(i), action);
                if (decision.answer() == Answer.YES) {
                    grants.add(grant(action.id(), action, decision));
                } else if (decision.answer() == Answer.UNDECIDED) {
                    doubts.add(doubt(action.id(), action, decision));
                }
            }
        }
        return Grants.of(grants, doubts);
    }

    private void serviceWideAccess(Service service, int first, List<Grant> grants, List<Doubt> doubts) {
        Optional<Grant> grant = Optional.empty();
        AccessLevel level = AccessLevel.LIST;
        Optional<Doubt> doubt = Optional.empty();
        for (int i = 0; i < service.actions().size(); i++) {
            Action action = service.actions().get(i);
            if (!counts(action)) {
                continue;
            }
            if (classes.get(first + i).isNeverAllowed()) {
                return;
            }
            Decision decision = breadth.onEveryResource(classes.get(first + i), action);
            if (decision.answer() == Answer.NO) {
                return;
            }
            if (decision.answer() == Answer.UNDECIDED && doubt.isEmpty()) {
                doubt = Optional.of(doubt(service.prefix(), action, decision));
            }
            if (action.level().changes() && (grant.isEmpty() || action.level().compareTo(level) > 0)) {
                grant = Optional.of(grant(service.prefix(), action, decision));
                level = action.level();
            }
        }
        if (grant.isPresent() && doubt.isPresent()) {
            doubts.add(doubt.get());
        } else {
            grant.ifPresent(grants::add);
        }
    }

    private static boolean counts(Action action) {
        return !PUBLIC_UNSIGNED.contains(action.id());
    }

    private static Grant grant(String subject, Action action, Decision decision) {
        return new Grant(subject, action.id(), decision.resources().witness(), decision.statements());
    }

    private static Doubt doubt(String subject, Action action, Decision decision) {
        return new Doubt(
                subject, action.id(), decision.resources().witness(), decision.reason(), decision.statements());
    }
}
