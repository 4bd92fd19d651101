package io.github.cognitoaudit.policy.permissions;

import java.util.List;
import java.util.function.Function;

/** Answers what a role may do: what was found, what was not decided, or that there certainly is nothing. */
public sealed interface Grants {

    /** Answers from whichever this is; all three must be given. */
    <R> R fold(
            Function<? super Found, ? extends R> found,
            Function<? super None, ? extends R> none,
            Function<? super Undecided, ? extends R> undecided);

    /** Returns the answer that these grants and doubts make. */
    static Grants of(List<Grant> grants, List<Doubt> doubts) {
        if (!grants.isEmpty()) {
            return new Found(grants, doubts);
        }
        return doubts.isEmpty() ? new None() : new Undecided(doubts);
    }

    /**
     * Something is certainly allowed.
     *
     * @param grants what is allowed; not empty
     * @param doubts what besides may be allowed
     */
    record Found(List<Grant> grants, List<Doubt> doubts) implements Grants {

        /** Copies the lists. */
        public Found {
            grants = List.copyOf(grants);
            doubts = List.copyOf(doubts);
        }

        @Override
        public <R> R fold(
                Function<? super Found, ? extends R> found,
                Function<? super None, ? extends R> none,
                Function<? super Undecided, ? extends R> undecided) {
            return found.apply(this);
        }
    }

    /** Nothing is allowed, for certain. */
    record None() implements Grants {
        @Override
        public <R> R fold(
                Function<? super Found, ? extends R> found,
                Function<? super None, ? extends R> none,
                Function<? super Undecided, ? extends R> undecided) {
            return none.apply(this);
        }
    }

    /**
     * Nothing is certainly allowed, and something may be.
     *
     * @param doubts what may be allowed; not empty
     */
    record Undecided(List<Doubt> doubts) implements Grants {

        /** Copies the doubts. */
        public Undecided {
            doubts = List.copyOf(doubts);
        }

        @Override
        public <R> R fold(
                Function<? super Found, ? extends R> found,
                Function<? super None, ? extends R> none,
                Function<? super Undecided, ? extends R> undecided) {
            return undecided.apply(this);
        }
    }

    /**
     * Says that the role may do something, and proves it by one request that is allowed.
     *
     * @param subject what was asked about: an action such as {@code dynamodb:PutItem}, a service such as {@code dynamodb}, or
     *     {@code *}
     * @param action the action of the request
     * @param resource the resource of the request; {@code *} for an action without resource types
     * @param statements the statements that allow it, one of the identity policies and one of the boundary if there is one
     */
    record Grant(String subject, String action, String resource, List<StatementPlace> statements) {

        /** Copies the statements. */
        public Grant {
            statements = List.copyOf(statements);
        }
    }

    /**
     * Says that the role may or may not be able to do something, and why that is not decided.
     *
     * @param subject what was asked about, as in a grant
     * @param action the action of the request that was not decided
     * @param resource the resource of that request
     * @param reason why, lower case
     * @param statements the statements on which it depends
     */
    record Doubt(String subject, String action, String resource, String reason, List<StatementPlace> statements) {

        /** Copies the statements. */
        public Doubt {
            statements = List.copyOf(statements);
        }
    }

    /**
     * Points to a statement.
     *
     * @param boundary whether it is in the permissions boundary
     * @param policy the place of its policy among the identity policies, counted from 0; 0 in the boundary
     * @param pointer the JSON pointer of the statement in that policy, such as {@code /Statement/0}
     */
    record StatementPlace(boolean boundary, int policy, String pointer) {}
}
