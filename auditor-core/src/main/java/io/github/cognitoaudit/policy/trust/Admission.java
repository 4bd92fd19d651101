package io.github.cognitoaudit.policy.trust;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says whether a trust policy lets a token take the role. */
public sealed interface Admission {

    /** Answers from whichever admission this is; all three must be given. */
    <R> R fold(
            Function<? super Admitted, ? extends R> admitted,
            Function<? super Refused, ? extends R> refused,
            Function<? super Undecided, ? extends R> undecided);

    /** Returns the JSON pointer of the statement that admits the token; empty when it does not certainly get in. */
    default Optional<String> admittedBy() {
        return fold(admitted -> Optional.of(admitted.pointer()), refused -> Optional.empty(), open -> Optional.empty());
    }

    /** Tells whether the token certainly does not get in. */
    default boolean isRefused() {
        return fold(admitted -> false, refused -> true, undecided -> false);
    }

    /** Returns why the token is refused: the conditions that it does not meet, else all reasons; empty when it is not refused. */
    default List<Reason> refusals() {
        List<Reason> all = fold(admitted -> List.<Reason>of(), Refused::reasons, open -> List.<Reason>of());
        List<Reason> conditions = all.stream()
                .filter(reason -> reason.pointer().contains("/Condition"))
                .toList();
        return conditions.isEmpty() ? all : conditions;
    }

    /** Tells whether a condition on the key is among what leaves the answer open; the key's name ignores case. */
    default boolean mayHangOn(String key) {
        String ending = "/" + key.toLowerCase(Locale.ROOT).replace("~", "~0").replace("/", "~1");
        return fold(
                admitted -> false,
                refused -> false,
                undecided -> undecided.reasons().stream()
                        .anyMatch(reason ->
                                reason.pointer().toLowerCase(Locale.ROOT).endsWith(ending)));
    }

    /** Returns what was not decided, in words with the places; empty when the token certainly gets in or does not. */
    default Optional<String> doubt() {
        return fold(
                admitted -> Optional.empty(),
                refused -> Optional.empty(),
                undecided -> Optional.of(undecided.reasons().stream()
                        .map(reason -> reason.pointer() + ": " + reason.text())
                        .collect(Collectors.joining("; "))));
    }

    /**
     * The token gets in, whatever else it carries.
     *
     * @param pointer the JSON pointer of the statement that admits it, such as {@code /Statement/0}
     */
    record Admitted(String pointer) implements Admission {
        @Override
        public <R> R fold(
                Function<? super Admitted, ? extends R> admitted,
                Function<? super Refused, ? extends R> refused,
                Function<? super Undecided, ? extends R> undecided) {
            return admitted.apply(this);
        }
    }

    /**
     * The token does not get in, whatever else it carries.
     *
     * @param reasons why: for each Allow statement the first part that it does not meet, or the Deny statement that it meets
     */
    record Refused(List<Reason> reasons) implements Admission {

        /** Copies the reasons. */
        public Refused {
            reasons = List.copyOf(reasons);
        }

        @Override
        public <R> R fold(
                Function<? super Admitted, ? extends R> admitted,
                Function<? super Refused, ? extends R> refused,
                Function<? super Undecided, ? extends R> undecided) {
            return refused.apply(this);
        }
    }

    /**
     * What is known of the token, or this reading of the policy, does not decide.
     *
     * @param reasons every part of the policy that was not decided and that could change the answer; not empty
     */
    record Undecided(List<Reason> reasons) implements Admission {

        /** Copies the reasons. */
        public Undecided {
            reasons = List.copyOf(reasons);
        }

        @Override
        public <R> R fold(
                Function<? super Admitted, ? extends R> admitted,
                Function<? super Refused, ? extends R> refused,
                Function<? super Undecided, ? extends R> undecided) {
            return undecided.apply(this);
        }
    }

    /**
     * Gives a reason and its place in the policy.
     *
     * @param pointer the JSON pointer of the element; empty for the whole document
     * @param text what it says, lower case, values in back-quotes
     */
    record Reason(String pointer, String text) {}
}
