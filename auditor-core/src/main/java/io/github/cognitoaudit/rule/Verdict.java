package io.github.cognitoaudit.rule;

import io.github.cognitoaudit.model.Gap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Says what one rule has to say about one subject. */
public sealed interface Verdict {

    /** Returns the verdict that the subject meets the rule, on facts that were all read. */
    static Verdict compliant() {
        return new Compliant(List.of());
    }

    /** Returns the verdict that the subject meets the rule, with something to add, such as the date it holds for. */
    static Verdict compliant(String note) {
        return new Compliant(List.of(note));
    }

    /** Returns a violation without a witness. */
    static Verdict violation(String message, List<Evidence> evidence, List<Remediation> remediation) {
        return new Violation(message, evidence, Optional.empty(), remediation);
    }

    /** Returns a violation that one concrete case proves. */
    static Verdict violation(String message, List<Evidence> evidence, Witness witness, List<Remediation> remediation) {
        return new Violation(message, evidence, Optional.of(witness), remediation);
    }

    /** Returns the verdict that a fact which decides was not read. */
    static Verdict undetermined(Gap gap) {
        return new Undetermined(List.of(gap));
    }

    /** Returns the verdict that facts which decide were not read. */
    static Verdict undetermined(List<Gap> gaps) {
        return new Undetermined(gaps);
    }

    /** Answers from whichever verdict this is; all three must be given. */
    <R> R fold(
            Function<? super Compliant, ? extends R> compliant,
            Function<? super Violation, ? extends R> violation,
            Function<? super Undetermined, ? extends R> undetermined);

    /**
     * The subject meets the rule.
     *
     * @param notes what to add, such as the date for which it holds
     */
    record Compliant(List<String> notes) implements Verdict {

        /** Copies the notes. */
        public Compliant {
            notes = List.copyOf(notes);
        }

        @Override
        public <R> R fold(
                Function<? super Compliant, ? extends R> compliant,
                Function<? super Violation, ? extends R> violation,
                Function<? super Undetermined, ? extends R> undetermined) {
            return compliant.apply(this);
        }
    }

    /**
     * The subject breaks the rule, and this is where it shows.
     *
     * @param message what is and what should be, lower case, values in back-quotes
     * @param evidence where it shows; not empty
     * @param witness one concrete case, where the rule reasons about requests or tokens
     * @param remediation how to mend it, the best way first; not empty
     */
    record Violation(String message, List<Evidence> evidence, Optional<Witness> witness, List<Remediation> remediation)
            implements Verdict {

        /**
         * Copies the lists.
         *
         * @throws IllegalArgumentException when there is no evidence or no remediation
         */
        public Violation {
            evidence = List.copyOf(evidence);
            remediation = List.copyOf(remediation);
            if (evidence.isEmpty()) {
                throw new IllegalArgumentException("a violation needs evidence, found none");
            }
            if (remediation.isEmpty()) {
                throw new IllegalArgumentException("a violation needs a remediation, found none");
            }
        }

        @Override
        public <R> R fold(
                Function<? super Compliant, ? extends R> compliant,
                Function<? super Violation, ? extends R> violation,
                Function<? super Undetermined, ? extends R> undetermined) {
            return violation.apply(this);
        }
    }

    /**
     * A fact that decides was not read; never a pass, never a failure.
     *
     * @param gaps what was not read; not empty
     */
    record Undetermined(List<Gap> gaps) implements Verdict {

        /**
         * Drops repeated gaps.
         *
         * @throws IllegalArgumentException when there is no gap
         */
        public Undetermined {
            gaps = gaps.stream().distinct().toList();
            if (gaps.isEmpty()) {
                throw new IllegalArgumentException("an undetermined verdict needs a gap, found none");
            }
        }

        @Override
        public <R> R fold(
                Function<? super Compliant, ? extends R> compliant,
                Function<? super Violation, ? extends R> violation,
                Function<? super Undetermined, ? extends R> undetermined) {
            return undetermined.apply(this);
        }
    }
}
