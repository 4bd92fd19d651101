package io.github.cognitoaudit.policy;

import java.util.List;
import java.util.function.Function;

/** Says whether a trust policy lets a token take the role. */
public sealed interface Admission {

    /** Answers from whichever admission this is; all three must be given. */
    <R> R fold(
            Function<? super Admitted, ? extends R> admitted,
            Function<? super Refused, ? extends R> refused,
            Function<? super Undecided, ? extends R> undecided);

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
     * @param reasons the parts of the policy that were not decided; not empty
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
