package io.github.cognitoaudit.policy.permissions;

import io.github.cognitoaudit.policy.catalogue.Catalogue.Action;
import io.github.cognitoaudit.policy.catalogue.Catalogue.ActionResource;
import io.github.cognitoaudit.policy.permissions.ActionClass.Answer;
import io.github.cognitoaudit.policy.permissions.ActionClass.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides how broadly an action is allowed: on every resource of one type in one region, or of all types in all regions. */
final class Breadth {

    private final String partition;
    private final Optional<String> account;
    private final Map<String, ResourceSet> resourceSets = new HashMap<>();

    Breadth(String partition, Optional<String> account) {
        this.partition = partition;
        this.account = account;
    }

    /** Tells whether the action can be scoped to resources of an account; some only concern resources of AWS. */
    static boolean hasOwnResources(Action action) {
        return action.resources().stream().anyMatch(resource -> !ResourceSet.isOwnedByAws(resource.arnFormat()));
    }

    /** Decides on the resource type and the region that are most in favour of a yes. */
    Decision onEveryResource(ActionClass statements, Action action) {
        Decision best = new Decision(Answer.NO, ResourceSet.STAR, "", List.of());
        if (statements.isNeverAllowed()) {
            return best;
        }
        if (!action.supportsResources()) {
            return statements.decide(ResourceSet.STAR);
        }
        boolean hasOwn = hasOwnResources(action);
        for (ActionResource resource : action.resources()) {
            if (hasOwn && ResourceSet.isOwnedByAws(resource.arnFormat())) {
                continue;
            }
            for (Decision decision : inRegions(statements, resource.arnFormat())) {
                if (decision.answer() == Answer.YES) {
                    return decision;
                }
                best = decision.answer() == Answer.UNDECIDED && best.answer() == Answer.NO ? decision : best;
            }
        }
        return best;
    }

    /** Decides on the resource type and the region that are most against a yes. */
    Decision onAllTypes(ActionClass statements, Action action) {
        if (!action.supportsResources()) {
            return statements.decide(ResourceSet.STAR);
        }
        List<Decision> decisions = action.resources().stream()
                .flatMap(resource -> inRegions(statements, resource.arnFormat()).stream())
                .toList();
        return decisions.stream()
                .filter(decision -> decision.answer() == Answer.NO)
                .findFirst()
                .or(() -> decisions.stream()
                        .filter(decision -> decision.answer() == Answer.UNDECIDED)
                        .findFirst())
                .orElse(decisions.get(0));
    }

    private List<Decision> inRegions(ActionClass statements, String arnFormat) {
        Regions regions = statements.regions();
        List<String> known = regions.known().isEmpty() ? List.of("") : regions.known();
        if (!ResourceSet.hasRegion(arnFormat)) {
            return List.of(statements.decide(resources(arnFormat, "")));
        }
        List<Decision> decisions = new ArrayList<>();
        for (String region : known) {
            decisions.add(statements.decide(resources(arnFormat, region)));
        }
        for (String region : regions.unknown()) {
            Decision decision = statements.decide(resources(arnFormat, region));
            decisions.add(
                    decision.answer() == Answer.YES
                            ? new Decision(
                                    Answer.UNDECIDED,
                                    decision.resources(),
                                    "allowed in a region that this program does not know",
                                    decision.statements())
                            : decision);
        }
        return decisions;
    }

    private ResourceSet resources(String arnFormat, String region) {
        return resourceSets.computeIfAbsent(
                region + " " + arnFormat, key -> ResourceSet.of(arnFormat, partition, account, region));
    }

    /** Returns the name of some resource of the action. */
    String anyResource(Action action) {
        return action.resources().stream()
                .findFirst()
                .map(resource -> resources(resource.arnFormat(), "us-east-1").witness())
                .orElse("*");
    }
}
