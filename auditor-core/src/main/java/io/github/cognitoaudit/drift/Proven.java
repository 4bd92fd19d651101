package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.drift.Proofs.Excess;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.rule.Witness;
import java.util.List;
import java.util.Optional;

/** Writes down what a proof by containment both ways showed. */
final class Proven {

    private Proven() {}

    /**
     * Writes down that more can happen, or less, each with its witness; that nothing changed in meaning; or that it is not decided.
     *
     * @param more what only the later side allows
     * @param less what only the earlier side allows
     * @param change what changed, to be continued by what may be done
     * @param values the values before and after
     */
    static void write(Spot spot, Excess more, Excess less, String change, List<String> values) {
        looser(spot, more, change, values);
        tighter(spot, less, change, values);
        open(spot, more, less);
        if (more.equals(Excess.none()) && less.equals(Excess.none())) {
            spot.said(
                    Effect.neutral("proved both ways, for the actions that the catalogue of "
                            + Catalogue.shipped().provenance().date() + " has"),
                    change + "as much as before",
                    values.get(0),
                    values.get(1),
                    Optional.empty());
        }
    }

    /** Writes down what was not decided. */
    static void open(Spot spot, Excess more, Excess less) {
        more.undecided().ifPresent(reason -> undecided(spot, "more", reason));
        less.undecided().ifPresent(reason -> undecided(spot, "less", reason));
    }

    /** Writes down what only the later side allows, if a request shows it. */
    static void looser(Spot spot, Excess more, String change, List<String> values) {
        more.witness()
                .ifPresent(witness -> spot.said(
                        Effect.looser(""),
                        change + "now also " + words(witness),
                        values.get(0),
                        values.get(1),
                        more.witness()));
    }

    /** Writes down what only the earlier side allows, if a request shows it. */
    static void tighter(Spot spot, Excess less, String change, List<String> values) {
        less.witness()
                .ifPresent(witness -> spot.said(
                        Effect.tighter(""),
                        change + "no more " + words(witness),
                        values.get(0),
                        values.get(1),
                        less.witness()));
    }

    private static void undecided(Spot spot, String way, String reason) {
        spot.undecided(
                Uncompared.Side.BOTH,
                Gap.undecided(spot.path(), "whether " + way + " can happen than before is undecided: " + reason));
    }

    private static String words(Witness witness) {
        String action = witness.values().getOrDefault("action", "");
        String unknown = Catalogue.shipped().action(action).isPresent()
                ? ""
                : " (an action that the catalogue of "
                        + Catalogue.shipped().provenance().date() + " does not have)";
        String on = Optional.ofNullable(witness.values().get("resource"))
                .map(resource -> " on `" + resource + "`")
                .orElse("");
        String by = Optional.ofNullable(witness.values().get("principal"))
                .map(principal -> " by `" + principal + "`")
                .orElse("");
        return "`" + action + "`" + unknown + on + by;
    }
}
