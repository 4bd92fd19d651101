package io.github.cognitoaudit.policy.isolate;

import io.github.cognitoaudit.policy.catalogue.IdentityBindings.Access;
import io.github.cognitoaudit.policy.document.Clause;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.evaluate.Evaluator;
import io.github.cognitoaudit.policy.evaluate.PreparedStatement;
import io.github.cognitoaudit.policy.evaluate.Request;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.evaluate.RoleLayers.Layer;
import io.github.cognitoaudit.policy.evaluate.StatementPlace;
import io.github.cognitoaudit.policy.isolate.DataActions.DataAction;
import io.github.cognitoaudit.policy.isolate.Isolation.NotIsolated;
import io.github.cognitoaudit.policy.pattern.PatternReader;
import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import io.github.cognitoaudit.policy.pattern.SymbolRule;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import io.github.cognitoaudit.policy.proof.ActionClass;
import io.github.cognitoaudit.policy.proof.Answer;
import io.github.cognitoaudit.policy.proof.ClassProof;
import io.github.cognitoaudit.policy.proof.ProofFrame;
import io.github.cognitoaudit.policy.proof.Sides;
import io.github.cognitoaudit.policy.proof.StepBudget;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Searches for a resource that both sessions may use (policy-engine.md 4.4): whatever both allow is to be contained in what is
 * meant to be shared.
 */
final class IsolationProof {

    private static final long SEARCHES = 50_000;
    private static final long COMBINATIONS = 20_000;
    private static final TextPattern IDENTITY_ID = PatternReader.identityId();
    private static final String TAG = "aws:principaltag/";

    /** The beginnings of condition keys that say something of the resource, whoever asks. */
    private static final List<String> OF_RESOURCE =
            List.of("aws:resourcetag/", "aws:resourceaccount", "aws:resourceorg", "s3:existingobjecttag/");

    private final RoleLayers first;
    private final RoleLayers second;
    private final IsolationScope scope;
    private final StepBudget budget = new StepBudget(SEARCHES, COMBINATIONS);
    private Optional<NotIsolated> witness = Optional.empty();

    IsolationProof(RoleLayers first, RoleLayers second, IsolationScope scope) {
        this.first = first;
        this.second = second;
        this.scope = scope;
    }

    Isolation decide() {
        Optional<String> open = Optional.empty();
        for (Access access : scope.accesses()) {
            for (ColonReading reading : Evaluator.readings(List.of(first, second))) {
                for (boolean oneTag : tagsAreUsed() ? List.of(true, false) : List.of(true)) {
                    Optional<String> doubt = search(access, reading, oneTag);
                    if (witness.isPresent()) {
                        return witness.get();
                    }
                    open = open.or(() -> doubt);
                }
            }
        }
        return open.<Isolation>map(Isolation.Undecided::new).orElseGet(Isolation.Isolated::new);
    }

    /** Tells whether a principal tag is used that two identities may have alike: then both cases are searched. */
    private boolean tagsAreUsed() {
        return List.of(first, second).stream()
                .flatMap(role -> Evaluator.prepareLayers(role, ColonReading.CROSSING).stream())
                .flatMap(List::stream)
                .flatMap(statement -> statement.keys().stream())
                .anyMatch(key -> key.startsWith(TAG) && !scope.identityKeys().contains(key));
    }

    /** Searches the pairs of actions; returns the first doubt. */
    private Optional<String> search(Access access, ColonReading reading, boolean oneTag) {
        List<List<PreparedStatement>> ofFirst = Evaluator.prepareLayers(first, reading);
        List<List<PreparedStatement>> ofSecond = Evaluator.prepareLayers(second, reading);
        Optional<String> open = Optional.empty();
        List<DataAction> others = DataActions.of(row(ofSecond), scope, access);
        for (DataAction one : DataActions.of(row(ofFirst), scope, access)) {
            for (DataAction other : others) {
                List<String> formats = new ArrayList<>(one.formats());
                formats.retainAll(other.formats());
                formats.remove("*");
                if (formats.isEmpty()) {
                    continue;
                }
                Answer answer = prove(ofFirst, ofSecond, one, other, formats, reading, oneTag);
                if (answer == Answer.PROVEN && open.isEmpty()) {
                    open = Assumptions.of(one, row(ofFirst), scope)
                            .or(() -> Assumptions.of(other, row(ofSecond), scope));
                }
                if (answer == Answer.REFUTED) {
                    return Optional.empty();
                }
                if (answer == Answer.OPEN && open.isEmpty()) {
                    open = Optional.of(
                            "a resource was found that two identities may have in common, and none that they "
                                    + "certainly have, for `" + one.binding().action() + "` and `"
                                    + other.binding().action() + "`");
                }
            }
        }
        return open;
    }

    private static List<PreparedStatement> row(List<List<PreparedStatement>> layers) {
        return layers.stream().flatMap(List::stream).toList();
    }

    private Answer prove(
            List<List<PreparedStatement>> ofFirst,
            List<List<PreparedStatement>> ofSecond,
            DataAction one,
            DataAction other,
            List<String> formats,
            ColonReading reading,
            boolean oneTag) {
        Predicate<String> common = key -> key.endsWith(":aud")
                || OF_RESOURCE.stream().anyMatch(key::startsWith)
                || (one.describes(key) && other.describes(key))
                || (oneTag && key.startsWith(TAG) && !scope.identityKeys().contains(key));
        TwoSessions sessions = new TwoSessions(common);
        List<List<PreparedStatement>> both = new ArrayList<>(sessions.marked(ofFirst, TwoSessions.FIRST));
        both.addAll(sessions.marked(ofSecond, TwoSessions.SECOND));
        Sides sides = new Sides(both, List.of(shared(reading)));
        BitSet naming = new BitSet();
        naming.or(one.statements());
        int start = row(ofFirst).size();
        other.statements().stream().forEach(index -> naming.set(start + index));
        naming.set(start + row(ofSecond).size(), sides.statements().size());
        ActionClass actions = new ActionClass(one.binding().action(), naming, formats);
        ProofFrame frame = frame(sides, one, other, common);
        return new ClassProof(sides, actions, frame, budget, request -> isWitness(request, one, other)).run();
    }

    /** Returns what is meant to be shared, as a layer that allows it. */
    private List<PreparedStatement> shared(ColonReading reading) {
        return List.of(new PreparedStatement(
                new StatementPlace(Layer.IDENTITY, 0, "/shared"),
                Effect.ALLOW,
                new Clause(false, List.of("*")),
                false,
                scope.shared().stream()
                        .map(pattern -> PatternReader.resource(pattern, false, reading))
                        .toList(),
                List.of()));
    }

    private ProofFrame frame(Sides sides, DataAction one, DataAction other, Predicate<String> common) {
        Set<String> always = new LinkedHashSet<>(one.binding().keys());
        always.addAll(other.binding().keys());
        Set<String> never = new LinkedHashSet<>();
        Map<String, TextPattern> shapes = new LinkedHashMap<>();
        for (PreparedStatement statement : sides.statements()) {
            for (String key : statement.keys()) {
                String plain = key.replaceFirst("#[12]$", "");
                DataAction action = key.endsWith(TwoSessions.SECOND) ? other : one;
                if (scope.identityKeys().contains(plain)) {
                    shapes.put(key, IDENTITY_ID);
                    always.add(key);
                } else if (SessionKeys.ALWAYS_PRESENT.contains(plain)) {
                    always.add(key);
                }
                if (!common.test(plain) && action.binding().keys().contains(plain)) {
                    always.add(key);
                }
                if (!common.test(plain) && action.neverCarries(plain)) {
                    never.add(key);
                }
            }
        }
        Set<String> oneValue =
                one.carriesOneKey() && other.carriesOneKey() ? Set.of(DataAction.LEADING_KEYS) : Set.of();
        return new ProofFrame(
                scope.partitions(), Optional.empty(), always, never, oneValue, SymbolRule.distinct(shapes));
    }

    /** Tells whether both roles allow the resource, which nobody meant to be shared, and keeps the two requests. */
    private boolean isWitness(Request request, DataAction one, DataAction other) {
        Request ofFirst = new Request(
                one.binding().action(), request.resource(), TwoSessions.of(request.context(), TwoSessions.FIRST));
        Request ofSecond = new Request(
                other.binding().action(), request.resource(), TwoSessions.of(request.context(), TwoSessions.SECOND));
        for (ColonReading reading : Evaluator.readings(List.of(first, second))) {
            if (!Evaluator.of(first, reading).decide(ofFirst).isAllowed()
                    || !Evaluator.of(second, reading).decide(ofSecond).isAllowed()) {
                return false;
            }
        }
        boolean onePerson = scope.identityKeys().stream()
                .anyMatch(key -> !ofFirst.context().of(key).isEmpty()
                        && ofFirst.context().of(key).equals(ofSecond.context().of(key)));
        boolean meant = onePerson
                || scope.shared().stream()
                        .anyMatch(pattern -> PatternReader.resource(pattern, false, ColonReading.CROSSING)
                                .matches(request.resource()));
        if (!meant) {
            witness = Optional.of(new NotIsolated(one.binding().access(), ofFirst, ofSecond));
        }
        return !meant;
    }
}
