package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.model.Observed;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Says what follows when a value becomes another.
 *
 * @param <V> the type of the value
 */
@FunctionalInterface
interface Meaning<V> {

    /** Returns the effect; both values differ. */
    Effect of(V before, V after);

    /** Returns the meaning of a setting that changes nothing by itself. */
    static <V> Meaning<V> none() {
        return (before, after) -> Effect.neutral();
    }

    /** Returns the meaning of a setting that is loose when something holds of it, and tight otherwise. */
    static <V> Meaning<V> looseWhen(Predicate<? super V> loose, String on, String off) {
        return (before, after) -> {
            boolean was = loose.test(before);
            boolean is = loose.test(after);
            return was == is ? Effect.neutral() : is ? Effect.looser(on) : Effect.tighter(off);
        };
    }

    /** Returns the meaning of a setting with which logins work when something holds of it, and fail otherwise. */
    static <V> Meaning<V> worksWhen(Predicate<? super V> works, String broken) {
        return (before, after) -> {
            boolean did = works.test(before);
            boolean does = works.test(after);
            return did == does ? Effect.neutral() : does ? Effect.looser("logins work again") : Effect.broken(broken);
        };
    }

    /** Returns the meaning of an amount of which more is looser. */
    static Meaning<Integer> moreIsLooser(String more, String less) {
        return (was, is) -> is.equals(was) ? Effect.neutral() : is > was ? Effect.looser(more) : Effect.tighter(less);
    }

    /** Returns the meaning of a setting that is loose when something holds of it; where that is not known, it is open what follows. */
    static <V> Meaning<V> looseWhenKnown(Function<? super V, Observed<Boolean>> loose, String on, String off) {
        return (before, after) -> loose.apply(before)
                .fold(
                        was -> loose.apply(after)
                                .fold(
                                        is -> was.equals(is)
                                                ? Effect.neutral()
                                                : is ? Effect.looser(on) : Effect.tighter(off),
                                        Effect::open),
                        Effect::open);
    }
}
