package io.github.cognitoaudit.policy.permissions;

import io.github.cognitoaudit.policy.evaluate.Decision;
import io.github.cognitoaudit.policy.evaluate.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers whether a role may make any request of some kind; the policies of its layers only are seen. */
public sealed interface Search {

    /** Answers from whichever answer this is; all three must be given. */
    <R> R fold(
            BiFunction<? super Request, ? super Decision, ? extends R> allowed,
            Supplier<? extends R> nothing,
            Function<String, ? extends R> undecided);

    /** Returns the request that is allowed; empty when none is or nobody knows. */
    default Optional<Request> found() {
        return fold((request, decision) -> Optional.of(request), Optional::empty, reason -> Optional.empty());
    }

    /** Tells whether it is proven that no such request is allowed. */
    default boolean isNothing() {
        return fold((request, decision) -> false, () -> true, reason -> false);
    }

    /** Returns the answer as grants: one of the request that is allowed, none, or one doubt about any request of the subject. */
    default Grants grants(String subject) {
        return fold(
                (request, decision) -> Grants.of(List.of(Grants.Grant.of(subject, request, decision)), List.of()),
                Grants.None::new,
                reason -> Grants.of(List.of(), List.of(new Grants.Doubt(subject, subject, "*", reason, List.of()))));
    }

    /**
     * A request is allowed.
     *
     * @param request one that is
     * @param decision what allows it
     */
    record Allowed(Request request, Decision decision) implements Search {
        @Override
        public <R> R fold(
                BiFunction<? super Request, ? super Decision, ? extends R> allowed,
                Supplier<? extends R> nothing,
                Function<String, ? extends R> undecided) {
            return allowed.apply(request, decision);
        }
    }

    /** No such request is allowed, as far as the catalogue knows the actions. */
    record Nothing() implements Search {
        @Override
        public <R> R fold(
                BiFunction<? super Request, ? super Decision, ? extends R> allowed,
                Supplier<? extends R> nothing,
                Function<String, ? extends R> undecided) {
            return nothing.get();
        }
    }

    /**
     * Neither was proven.
     *
     * @param reason why, lower case
     */
    record Undecided(String reason) implements Search {
        @Override
        public <R> R fold(
                BiFunction<? super Request, ? super Decision, ? extends R> allowed,
                Supplier<? extends R> nothing,
                Function<String, ? extends R> undecided) {
            return undecided.apply(reason);
        }
    }
}
