package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.rule.Witness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Names a place that both snapshots are looked at.
 *
 * @param ledger where changes are written down
 * @param subject what the place is part of
 * @param path the place within the subject
 * @param words the place in words, such as {@code the signing algorithm of client `abc`}
 */
record Spot(Ledger ledger, ResourceId subject, String path, String words) {

    /** Returns a place within this one. */
    Spot in(String part, String newWords) {
        return new Spot(ledger, subject, path.isEmpty() ? part : path + "/" + part, newWords);
    }

    /** Compares a setting. */
    <V> void setting(Observed<V> before, Observed<V> after, Meaning<? super V> meaning) {
        both(before, after, (was, is) -> {
            if (!was.equals(is)) {
                changed(meaning.of(was, is), Shown.of(was), Shown.of(is));
            }
        });
    }

    /** Compares a list of texts as a set, text by text. */
    void texts(Observed<List<String>> before, Observed<List<String>> after, Members<String> members) {
        both(before, after, (was, is) -> texts(was, is, members));
    }

    /** Compares texts; how often one is there says nothing. */
    void texts(List<String> before, List<String> after, Members<String> members) {
        members(
                Listing.of(before.stream().distinct().toList()),
                Listing.of(after.stream().distinct().toList()),
                text -> text,
                members);
    }

    /** Compares a list that may be left out: text by text where it is there on both sides, else as a setting. */
    void optionalTexts(
            Observed<Optional<List<String>>> before, Observed<Optional<List<String>>> after, Members<String> members) {
        both(before, after, (was, is) -> {
            if (was.isPresent() && is.isPresent()) {
                texts(was.get(), is.get(), members);
            } else if (!was.equals(is)) {
                changed(Effect.open(path, "what Auth0 takes in its place is not known"), Shown.of(was), Shown.of(is));
            }
        });
    }

    /** Compares listings, each item with the one of the same identity. */
    <T> void members(Listing<T> before, Listing<T> after, Function<T, String> identity, Members<T> members) {
        roster(Roster.of(before, identity), Roster.of(after, identity), members);
    }

    /** Compares the items of two rosters, each with the one of the same identity. */
    <T> void roster(Roster<T> before, Roster<T> after, Members<T> members) {
        gaps(before.gaps(), after.gaps());
        Map<String, T> was = before.byIdentity();
        Map<String, T> is = after.byIdentity();
        was.forEach((id, item) -> {
            if (is.containsKey(id)) {
                members.compare().accept(item, is.get(id));
            } else {
                Spot spot = members.place().apply(this, item);
                after.whyUnknown(id)
                        .ifPresentOrElse(
                                gap -> spot.unread(after, Uncompared.Side.AFTER, gap),
                                () -> spot.removed(members.removed().apply(item), Shown.of(item)));
            }
        });
        is.forEach((id, item) -> {
            if (!was.containsKey(id)) {
                Spot spot = members.place().apply(this, item);
                before.whyUnknown(id)
                        .ifPresentOrElse(
                                gap -> spot.unread(before, Uncompared.Side.BEFORE, gap),
                                () -> spot.added(members.added().apply(item), Shown.of(item)));
            }
        });
    }

    /** The gap of a whole listing is said once, at the listing. */
    private void unread(Roster<?> roster, Uncompared.Side side, Gap gap) {
        if (!roster.gaps().contains(gap)) {
            ledger.uncompared(this, side, gap);
        }
    }

    /** Writes down what was not read, unless nobody asked for it on either side. */
    private void gaps(List<Gap> before, List<Gap> after) {
        boolean silent = Stream.concat(before.stream(), after.stream()).allMatch(Spot::isSilent);
        if (silent && !before.isEmpty() && !after.isEmpty()) {
            return;
        }
        Map<Gap, Uncompared.Side> sides = new LinkedHashMap<>();
        before.forEach(gap -> sides.put(gap, Uncompared.Side.BEFORE));
        after.forEach(gap -> sides.merge(gap, Uncompared.Side.AFTER, (one, other) -> Uncompared.Side.BOTH));
        sides.forEach((gap, side) -> ledger.uncompared(this, side, gap));
    }

    private static boolean isSilent(Gap gap) {
        return gap.reason() == GapReason.NOT_ASKED || gap.reason() == GapReason.SWITCHED_OFF;
    }

    /** Compares what was read on both sides; what was not on one is written down as such. */
    <V> void both(Observed<V> before, Observed<V> after, BiConsumer<? super V, ? super V> comparing) {
        if (before instanceof Observed.Known<V> was && after instanceof Observed.Known<V> is) {
            comparing.accept(was.value(), is.value());
        } else {
            gaps(gapsOf(before), gapsOf(after));
        }
    }

    private static List<Gap> gapsOf(Observed<?> fact) {
        return fact.fold(known -> List.<Gap>of(), List::of);
    }

    /** Writes down that nothing can be said of the place. */
    void undecided(Uncompared.Side side, Gap gap) {
        ledger.uncompared(this, side, gap);
    }

    void changed(Effect effect, String before, String after) {
        said(effect, words + " changed from `" + before + "` to `" + after + "`", before, after, Optional.empty());
    }

    void said(Effect effect, String message, String before, String after, Optional<Witness> witness) {
        write(Change.Kind.CHANGED, effect, message, Optional.of(before), Optional.of(after), witness);
    }

    void added(Effect effect, String value) {
        write(Change.Kind.ADDED, effect, words + " was added", Optional.empty(), Optional.of(value), Optional.empty());
    }

    void removed(Effect effect, String value) {
        write(
                Change.Kind.REMOVED,
                effect,
                words + " was removed",
                Optional.of(value),
                Optional.empty(),
                Optional.empty());
    }

    private void write(
            Change.Kind kind,
            Effect effect,
            String message,
            Optional<String> before,
            Optional<String> after,
            Optional<Witness> witness) {
        effect.open()
                .ifPresentOrElse(
                        gap -> new Spot(ledger, subject, path, message + ", and what follows is open")
                                .undecided(Uncompared.Side.BOTH, gap),
                        () -> ledger.change(
                                this, kind, effect.direction(), effect.after(message), before, after, witness));
        effect.besides().forEach(other -> write(kind, other, message, before, after, Optional.empty()));
    }
}
