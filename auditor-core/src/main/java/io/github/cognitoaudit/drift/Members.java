package io.github.cognitoaudit.drift;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Says what it means when items of a list come, go or change.
 *
 * @param place where an item is, within the place of its list
 * @param added what follows when it comes
 * @param removed what follows when it goes
 * @param compare compares the two forms of an item that is on both sides
 * @param <T> the type of an item
 */
record Members<T>(
        BiFunction<Spot, T, Spot> place,
        Function<T, Effect> added,
        Function<T, Effect> removed,
        BiConsumer<T, T> compare) {

    /**
     * Says what it means when texts come or go.
     *
     * @param words names a text, such as {@code audience `abc` of provider `p`}
     */
    static Members<String> ofTexts(
            Function<String, String> words, Function<String, Effect> added, Function<String, Effect> removed) {
        return new Members<>((list, text) -> list.in(text, words.apply(text)), added, removed, (before, after) -> {});
    }

    /** Says the same of each text. */
    static Members<String> ofTexts(Function<String, String> words, Effect added, Effect removed) {
        return ofTexts(words, text -> added, text -> removed);
    }
}
