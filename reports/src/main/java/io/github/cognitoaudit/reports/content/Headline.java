package io.github.cognitoaudit.reports.content;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Examined;
import io.github.cognitoaudit.gate.GateResult;
import io.github.cognitoaudit.gate.Remembered;
import java.util.ArrayList;
import java.util.List;

/**
 * Says how an audit ended, in words that claim no more than was examined.
 *
 * @param mood how it stands
 * @param title the verdict, a phrase
 * @param sentence what the verdict rests on
 */
public record Headline(Mood mood, String title, String sentence) {

    /** Puts the outcome of an audit into words. */
    public static Headline of(Audit audit, GateResult gate) {
        int stopping = gate.violations().size();
        if (stopping > 0) {
            return new Headline(
                    Mood.FLAWED,
                    Counted.of(stopping, "finding") + Counted.choose(stopping, " stops", " stop") + " the build",
                    sentence(gate, "Mend the gravest first: what follows in the chain depends on it."));
        }
        if (gate.couldNotTell()) {
            return new Headline(
                    Mood.UNDETERMINED,
                    "Could not tell",
                    sentence(gate, "A fact that decides was not read, so no verdict is given on it."));
        }
        int remarks = gate.remembered().stopping().size();
        if (remarks > 0) {
            return new Headline(
                    Mood.FLAWED,
                    Counted.of(remarks, "suppression") + Counted.choose(remarks, " stops", " stop") + " the build",
                    sentence(gate, ""));
        }
        if (audit.examined().stream().mapToInt(Examined::subjects).sum() == 0) {
            return new Headline(
                    Mood.UNDETERMINED,
                    "Nothing was examined",
                    "No rule had a subject, so nothing is known to be right.");
        }
        boolean clean = gate.tolerated().isEmpty() && gate.undetermined().isEmpty();
        return new Headline(
                mood(gate),
                "Nothing stops the build",
                sentence(gate, clean ? "Every link that was examined holds." : ""));
    }

    private static Mood mood(GateResult gate) {
        if (!gate.tolerated().isEmpty()) {
            return Mood.FLAWED;
        }
        return gate.undetermined().isEmpty() ? Mood.SOUND : Mood.UNDETERMINED;
    }

    private static String sentence(GateResult gate, String last) {
        List<String> parts = new ArrayList<>();
        int tolerated = gate.tolerated().size();
        if (tolerated > 0) {
            parts.add(Counted.of(tolerated, "finding") + Counted.choose(tolerated, " is", " are")
                    + " below the threshold.");
        }
        int undetermined = gate.undetermined().size();
        if (undetermined > 0) {
            parts.add(Counted.of(undetermined, "answer") + " could not be given"
                    + (gate.undeterminedFails() ? ", which stops the build too." : "; the gate lets that pass."));
        }
        Remembered remembered = gate.remembered();
        int suppressed = remembered.suppressed().size();
        if (suppressed > 0) {
            parts.add(Counted.of(suppressed, "finding") + Counted.choose(suppressed, " is", " are") + " suppressed.");
        }
        int accepted = remembered.accepted().size();
        if (accepted > 0) {
            parts.add(Counted.of(accepted, "finding") + Counted.choose(accepted, " is", " are")
                    + " accepted in the baseline.");
        }
        remembered.stopping().stream()
                .findFirst()
                .ifPresent(first -> parts.add("See to the suppressions, the first at " + first.inWords() + "."));
        gate.staleness().ifPresent(stale -> parts.add(sentenceOf(stale)));
        if (!last.isEmpty()) {
            parts.add(last);
        }
        return String.join(" ", parts);
    }

    private static String sentenceOf(String phrase) {
        return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1) + ".";
    }
}
