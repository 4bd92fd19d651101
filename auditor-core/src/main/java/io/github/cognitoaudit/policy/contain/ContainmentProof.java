package io.github.cognitoaudit.policy.contain;

import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.evaluate.Decision;
import io.github.cognitoaudit.policy.evaluate.Evaluator;
import io.github.cognitoaudit.policy.evaluate.Request;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import io.github.cognitoaudit.policy.pattern.SymbolRule;
import io.github.cognitoaudit.policy.proof.ActionClass;
import io.github.cognitoaudit.policy.proof.Answer;
import io.github.cognitoaudit.policy.proof.ClassProof;
import io.github.cognitoaudit.policy.proof.ProofFrame;
import io.github.cognitoaudit.policy.proof.ProofMemo;
import io.github.cognitoaudit.policy.proof.Sides;
import io.github.cognitoaudit.policy.proof.StepBudget;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares two roles, action class by action class, under both readings of colons (policy-engine.md 1.2, 4.2). */
final class ContainmentProof {

    private static final String EACH = "*";

    /** A pattern that names one partition, or all alike. */
    private static final Pattern PARTITION = Pattern.compile("\\*|arn:(\\*|aws[a-z-]*):.*", Pattern.DOTALL);

    private static final long SEARCHES = 100_000;
    private static final long COMBINATIONS = 40_000;

    private final Catalogue catalogue = Catalogue.shipped();
    private final RoleLayers left;
    private final RoleLayers right;
    private final ContainmentScope scope;
    private final List<ColonReading> readings;
    private final StepBudget budget = new StepBudget(SEARCHES, COMBINATIONS);
    private final List<Evaluator> leftEvaluators = new ArrayList<>();
    private final List<Evaluator> rightEvaluators = new ArrayList<>();
    private Optional<Witness> witness = Optional.empty();

    ContainmentProof(RoleLayers left, RoleLayers right, ContainmentScope scope) {
        this.left = left;
        this.right = right;
        this.scope = scope;
        this.readings = Evaluator.readings(List.of(left, right));
        for (ColonReading reading : readings) {
            leftEvaluators.add(Evaluator.of(left, reading));
            rightEvaluators.add(Evaluator.of(right, reading));
        }
    }

    Containment decide() {
        Containment answer = new Containment.Contained();
        for (ColonReading reading : readings) {
            Containment next =
                    decide(new Sides(Evaluator.prepareLayers(left, reading), Evaluator.prepareLayers(right, reading)));
            if (!next.isContained()) {
                return next;
            }
            answer = next instanceof Containment.ContainedForCatalogue ? next : answer;
        }
        return answer;
    }

    private Containment decide(Sides sides) {
        ProofFrame frame =
                new ProofFrame(partitions(sides), scope.within(), scope.alwaysPresent(), Set.of(), SymbolRule.ANYTHING);
        ProofMemo memo = new ProofMemo(sides, frame);
        ActionClasses classes = new ActionClasses(catalogue, sides, scope);
        Iterator<ActionClass> all = Stream.concat(classes.ofCatalogue(), classes.ofUnknownNames().stream())
                .iterator();
        Optional<String> open = Optional.empty();
        while (all.hasNext()) {
            ActionClass actions = all.next();
            Answer answer = new ClassProof(memo, actions, budget, this::confirm).run();
            if (answer == Answer.REFUTED) {
                return new Containment.NotContained(witness.orElseThrow());
            }
            if (answer == Answer.OPEN && open.isEmpty()) {
                open = Optional.of(reason(actions));
            }
        }
        if (open.isPresent()) {
            return new Containment.Undecided(open.get());
        }
        return new OpenActions(sides, scope, memo).areContained()
                ? new Containment.Contained()
                : new Containment.ContainedForCatalogue(catalogue.provenance().date());
    }

    private String reason(ActionClass actions) {
        return budget.isSpent()
                ? "the policies have more combinations than are searched, first at `" + actions.action() + "`"
                : "a request was found that may be allowed outside, and none that certainly is, for `"
                        + actions.action()
                        + "`: it hangs on values of policy variables, on the reading of `*` across colons, or on a condition "
                        + "that can not be settled";
    }

    /**
     * Returns the partitions in which the answer may differ: those that a pattern names, and one of the others. A pattern with
     * wildcards in the partition, or of whatever may begin an ARN, may tell each from the others.
     */
    private List<String> partitions(Sides sides) {
        Set<String> patterns = new LinkedHashSet<>();
        sides.statements().forEach(statement -> statement.resources().forEach(each -> patterns.add(each.toString())));
        scope.within().ifPresent(within -> patterns.add(within.toString()));
        Set<String> named = new LinkedHashSet<>();
        for (String pattern : patterns) {
            Matcher one = PARTITION.matcher(pattern);
            named.addAll(
                    one.matches() ? Optional.ofNullable(one.group(1)).stream().toList() : scope.partitions());
        }
        named.remove(EACH);
        Optional<String> another = scope.partitions().stream()
                .filter(partition -> !named.contains(partition))
                .findFirst();
        Set<String> partitions = new LinkedHashSet<>(scope.partitions());
        partitions.removeIf(partition -> !named.contains(partition) && !another.equals(Optional.of(partition)));
        if (scope.partitions().size() > 1) {
            partitions.addAll(named);
        }
        return List.copyOf(partitions);
    }

    /** Prefers the same request in the account that is shown, unless its context says of which account the resource is. */
    private boolean confirm(Request request) {
        boolean free = request.context().of("aws:resourceaccount").isEmpty();
        return scope.shown(request.resource())
                        .filter(shown -> free && isWitness(new Request(request.action(), shown, request.context())))
                        .isPresent()
                || isWitness(request);
    }

    /** Tells whether both evaluators agree, under each reading, that the request is a witness, and keeps it. */
    private boolean isWitness(Request request) {
        Optional<Witness> found = Optional.empty();
        for (int i = leftEvaluators.size() - 1; i >= 0; i--) {
            Decision allowed = leftEvaluators.get(i).decide(request);
            Decision refused = rightEvaluators.get(i).decide(request);
            boolean certain = !leftEvaluators.get(i).hangsOn(Effect.DENY, request)
                    && !rightEvaluators.get(i).hangsOn(Effect.ALLOW, request);
            if (!allowed.isAllowed() || refused.isAllowed() || !certain) {
                return false;
            }
            found = Optional.of(new Witness(request, allowed, refused));
        }
        witness = found;
        return true;
    }
}
