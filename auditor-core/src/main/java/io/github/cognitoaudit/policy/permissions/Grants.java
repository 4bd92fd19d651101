package io.github.cognitoaudit.policy.permissions;

import io.github.cognitoaudit.policy.condition.RequestContext;
import io.github.cognitoaudit.policy.evaluate.Decision;
import io.github.cognitoaudit.policy.evaluate.Request;
import io.github.cognitoaudit.policy.evaluate.RoleLayers.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** Returns the same answer about another action, which is also the subject. */
    default Grants of(String action) {
        return fold(
                found -> new Found(
                        found.grants().stream().map(grant -> grant.of(action)).toList(),
                        found.doubts().stream().map(doubt -> doubt.of(action)).toList()),
                none -> none,
                undecided -> new Undecided(undecided.doubts().stream()
                        .map(doubt -> doubt.of(action))
                        .toList()));
    }

    /** Returns what several answers come to together. */
    static Grants all(List<Grants> answers) {
        List<Grant> grants = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        for (Grants answer : answers) {
            grants.addAll(answer.fold(Found::grants, none -> List.of(), undecided -> List.of()));
            doubts.addAll(answer.fold(Found::doubts, none -> List.of(), Undecided::doubts));
        }
        return of(grants, doubts);
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
     * @param context the condition keys that the request carries, where policies ask for any
     * @param statements the statements that allow it: at least one of the identity policies and one of the boundary if there is one
     */
    record Grant(
            String subject, String action, String resource, RequestContext context, List<StatementPlace> statements) {

        /** Copies the statements. */
        public Grant {
            statements = List.copyOf(statements);
        }

        /** Grants a request that is allowed whatever it carries. */
        public Grant(String subject, String action, String resource, List<StatementPlace> statements) {
            this(subject, action, resource, new RequestContext(Map.of()), statements);
        }

        /** Returns the grant of a request. */
        public static Grant of(String subject, Request request, List<StatementPlace> statements) {
            return new Grant(subject, request.action(), request.resource(), request.context(), statements);
        }

        /** Returns the same grant of another action, which is also its subject. */
        Grant of(String other) {
            return new Grant(other, other, resource, context, statements);
        }

        /** Returns the grant of a request that is allowed, by the statements that decided. */
        public static Grant of(String subject, Request request, Decision decision) {
            return of(subject, request, StatementPlace.of(decision));
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

        /** Returns the same doubt about another action, which is also its subject. */
        Doubt of(String other) {
            return new Doubt(other, other, resource, reason, statements);
        }
    }

    /**
     * Points to a statement.
     *
     * @param boundary whether it is in the permissions boundary
     * @param policy the place of its policy among the identity policies, counted from 0; 0 in the boundary
     * @param pointer the JSON pointer of the statement in that policy, such as {@code /Statement/0}
     */
    record StatementPlace(boolean boundary, int policy, String pointer) {

        /** Returns the role's own statements that decided; those of the session are AWS's. */
        public static List<StatementPlace> of(Decision decision) {
            return decision.statements().stream()
                    .filter(place -> place.layer() != Layer.SESSION)
                    .map(place -> new StatementPlace(place.layer() == Layer.BOUNDARY, place.policy(), place.pointer()))
                    .toList();
        }
    }
}
