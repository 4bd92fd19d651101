package io.github.cognitoaudit.policy.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds every short pattern against every short text: what is found by search is what is found by trying all texts. */
class SmallPatternsTest {

    private static final int BUDGET = 100_000;
    private static final List<String> PATTERNS = words("ab*?", 3);
    /** The letter {@code x} stands for all that no pattern spells; texts are sorted by length. */
    private static final List<String> TEXTS = words("abx", 5);

    private static List<String> words(String letters, int longest) {
        List<String> words = new ArrayList<>(List.of(""));
        for (int i = 0; words.get(i).length() < longest; i++) {
            String word = words.get(i);
            letters.chars().forEach(letter -> words.add(word + (char) letter));
        }
        return words;
    }

    @Test
    void a_text_matches_where_the_regular_expression_matches() {
        for (String pattern : PATTERNS) {
            assertThat(matched(PatternReader.like(pattern, false)))
                    .as("texts that match `%s`", pattern)
                    .isEqualTo(TEXTS.stream()
                            .filter(Pattern.compile(pattern.replace("*", ".*").replace("?", "."))
                                    .asMatchPredicate())
                            .toList());
        }
    }

    private static List<String> matched(TextPattern pattern) {
        return TEXTS.stream().filter(pattern::matches).toList();
    }

    @Test
    void a_search_finds_a_shortest_text_where_there_is_one() {
        List<TextPattern> patterns =
                PATTERNS.stream().map(text -> PatternReader.like(text, false)).toList();
        List<BitSet> matched = patterns.stream()
                .map(pattern -> IntStream.range(0, TEXTS.size())
                        .filter(i -> pattern.matches(TEXTS.get(i)))
                        .collect(BitSet::new, BitSet::set, BitSet::or))
                .toList();
        for (int in = 0; in < patterns.size(); in++) {
            for (int out = 0; out < patterns.size(); out++) {
                BitSet expected = (BitSet) matched.get(in).clone();
                expected.andNot(matched.get(out));
                Optional<String> found = found(patterns.get(in), patterns.get(out));
                assertThat(found.map(String::length))
                        .as("within `%s`, outside `%s`", PATTERNS.get(in), PATTERNS.get(out))
                        .isEqualTo(
                                expected.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(TEXTS.get(expected.nextSetBit(0))
                                                .length()));
                TextPattern within = patterns.get(in);
                TextPattern outside = patterns.get(out);
                assertThat(found.filter(text -> !within.matches(text) || outside.matches(text)))
                        .isEmpty();
            }
        }
    }

    private static Optional<String> found(TextPattern within, TextPattern outside) {
        return PatternSearch.find(List.of(within), List.of(outside), BUDGET)
                .fold(word -> Optional.of(word.text(Map.of())), Optional::empty, budget -> {
                    throw new AssertionError("given up after " + budget);
                });
    }

    @Test
    void an_account_may_begin_with_each_digit_that_no_pattern_takes_out() {
        TextPattern queues = ArnFormat.in("arn:${Partition}:sqs:${Region}:${Account}:${QueueName}", "aws");
        List<String> first = new ArrayList<>();
        for (int left = 0; left <= 9; left++) {
            int digit = left;
            List<TextPattern> others = IntStream.rangeClosed(0, 9)
                    .filter(other -> other != digit)
                    .mapToObj(SmallPatternsTest::accountsFrom)
                    .toList();
            first.add(PatternSearch.find(List.of(queues), others, BUDGET)
                    .fold(
                            word -> word.text(Map.of()).split(":", -1)[4].substring(0, 1),
                            () -> "none",
                            budget -> "given up"));
        }
        List<TextPattern> all = IntStream.rangeClosed(0, 9)
                .mapToObj(SmallPatternsTest::accountsFrom)
                .toList();

        assertThat(first).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(PatternSearch.find(List.of(queues), all, BUDGET)).isEqualTo(new PatternSearch.Nothing());
    }

    private static TextPattern accountsFrom(int digit) {
        return PatternReader.like("arn:aws:sqs:*:" + digit + "*", false);
    }

    @Test
    void a_character_is_found_though_the_patterns_spell_all_common_ones() {
        List<TextPattern> spelled = IntStream.rangeClosed(' ', '~')
                .filter(character -> character != '*' && character != '?')
                .mapToObj(character -> TextPattern.literal(Character.toString(character)))
                .collect(Collectors.toCollection(ArrayList::new));
        spelled.add(TextPattern.literal("\u00C0"));

        String found = PatternSearch.find(List.of(PatternReader.like("?", false)), spelled, BUDGET)
                .fold(word -> word.text(Map.of()), () -> "none", budget -> "given up");

        assertThat(found).isEqualTo("\u00C1");
    }

    @Test
    void a_word_names_its_symbols_between_its_texts() {
        Map<String, VariableValue> symbols = Map.of("v", VariableValue.symbol("v"), "w", VariableValue.symbol("w"));
        TextPattern both =
                PatternReader.like("a${v}b/${w}", true).resolved(symbols).orElseThrow();

        assertThat(PatternSearch.find(List.of(both), List.of(), BUDGET))
                .isEqualTo(new PatternSearch.Found(new Word(List.of(
                        new Word.Part("a", false),
                        new Word.Part("v", true),
                        new Word.Part("b/", false),
                        new Word.Part("w", true)))));
        assertThat(PatternSearch.find(
                        List.of(PatternReader.like("${v}", true)
                                .resolved(symbols)
                                .orElseThrow()),
                        List.of(PatternReader.like("${w}", true)
                                .resolved(symbols)
                                .orElseThrow()),
                        BUDGET))
                .isEqualTo(new PatternSearch.Found(new Word(List.of(new Word.Part("v", true)))));
    }
}
