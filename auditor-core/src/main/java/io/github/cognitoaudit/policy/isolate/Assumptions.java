package io.github.cognitoaudit.policy.isolate;

import io.github.cognitoaudit.policy.condition.ConditionOperator.Quantifier;
import io.github.cognitoaudit.policy.condition.ConditionTest;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.evaluate.PreparedStatement;
import io.github.cognitoaudit.policy.isolate.DataActions.DataAction;
import java.util.List;
import java.util.Optional;

/** Finds what a proof of isolation would have to assume and can not: then it is no proof. */
final class Assumptions {

    private Assumptions() {}

    /** Returns the first such assumption, in words. */
    static Optional<String> of(DataAction action, List<PreparedStatement> statements, IsolationScope scope) {
        List<PreparedStatement> naming =
                action.statements().stream().mapToObj(statements::get).toList();
        return tag(naming, scope).or(() -> severalKeys(action, naming));
    }

    /** A value that is not the shape of an identity id may itself hold one, or a separator. */
    private static Optional<String> tag(List<PreparedStatement> naming, IsolationScope scope) {
        return naming.stream()
                .filter(statement -> statement.effect() == Effect.ALLOW)
                .flatMap(statement -> statement.resources().stream())
                .flatMap(resource -> resource.variableNames().stream())
                .filter(name -> !scope.identityKeys().contains(name))
                .findFirst()
                .map(name -> "a value of `" + name + "` may hold the id of another identity or a separator");
    }

    /**
     * A request for several items is proven by each item alone only if an Allow holds for a part of them where it holds for all,
     * and a Deny for all where it holds for a part.
     */
    private static Optional<String> severalKeys(DataAction action, List<PreparedStatement> naming) {
        if (action.carriesOneKey()) {
            return Optional.empty();
        }
        return naming.stream()
                .flatMap(statement -> statement.conditions().stream()
                        .filter(test -> test.key().equals(DataAction.LEADING_KEYS))
                        .filter(test -> !isOfEachItem(test, statement.effect())))
                .findFirst()
                .map(test -> "`" + action.binding().action() + "` takes several items at once, and `"
                        + test.written().operator() + "` on `" + test.written().key() + "` does not bind each of them");
    }

    private static boolean isOfEachItem(ConditionTest test, Effect effect) {
        boolean every = test.operator()
                .filter(known -> known.quantifier() == Quantifier.ALL)
                .isPresent();
        boolean some = test.operator()
                .filter(known -> known.quantifier() == Quantifier.ANY
                        || (known.quantifier() == Quantifier.PLAIN && !known.negated()))
                .isPresent();
        return effect == Effect.ALLOW ? every : some;
    }
}
