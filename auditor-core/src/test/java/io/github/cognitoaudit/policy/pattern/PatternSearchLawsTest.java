package io.github.cognitoaudit.policy.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import io.github.cognitoaudit.policy.laws.LawSize;
import io.github.cognitoaudit.policy.pattern.PatternSearch.Nothing;
import io.github.cognitoaudit.policy.pattern.PatternSearch.Outcome;
import io.github.cognitoaudit.policy.pattern.SpelledPattern.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Holds the search against automata, which are determinised, subtracted and intersected as in the books. */
class PatternSearchLawsTest {

    private static final long SEED = LawSize.seed(20_261_127L);
    private static final int CASES = LawSize.of(3_000, 100_000);
    private static final int SYMBOL_CASES = LawSize.of(2_000, 200_000);
    private static final int BUDGET = 100_000;
    private static final List<String> VARIABLES = List.of("${v}", "${v}", "${w}");
    private static final List<Kind> WITH_VARIABLES = List.of(
            Kind.LIKE,
            Kind.LIKE,
            Kind.LIKE,
            Kind.EQUAL,
            Kind.EQUAL_ANY_CASE,
            Kind.CROSSING,
            Kind.WITHIN_FIELDS,
            Kind.ARN);
    private static final List<String> VALUES = List.of(
            "", "a", "b", "A", "ab", "ba", "a/b", "a:b", "1", ":", "/", "*", "?", "a*", "aa", "aaa", "abab", "${v}",
            "x", "xyz");

    @Test
    void finds_a_text_just_where_automata_have_one_and_as_short_a_one() {
        Random random = new Random(SEED);
        int found = 0;
        for (int i = 0; i < CASES; i++) {
            List<SpelledPattern> within = some(random, 1 + random.nextInt(3), List.of());
            List<SpelledPattern> outside = some(random, random.nextInt(4), List.of());
            String asked = "seed %d, case %d: within %s outside %s".formatted(SEED, i, within, outside);
            Automaton left = difference(within, outside, Map.of());
            Outcome outcome = PatternSearch.find(patterns(within, Map.of()), patterns(outside, Map.of()), BUDGET);
            Optional<String> text = outcome.fold(
                    word -> Optional.of(word.text(Map.of())), Optional::empty, budget -> Optional.of("given up"));
            assertThat(text.map(String::length))
                    .as(asked)
                    .isEqualTo(
                            Optional.ofNullable(left.getShortestExample(true)).map(String::length));
            if (text.isPresent()) {
                assertThat(left.run(text.get()))
                        .as("%s: `%s`", asked, text.get())
                        .isTrue();
                found++;
            }
        }
        System.out.printf("search against automata: seed %d, %d cases, %d with a text%n", SEED, CASES, found);
        assertThat(found).isBetween(CASES / 5, CASES * 4 / 5);
    }

    @Test
    void matches_the_texts_that_the_automaton_accepts() {
        Random random = new Random(SEED);
        int matched = 0;
        for (int i = 0; i < CASES; i++) {
            SpelledPattern spelled = SpelledPattern.any(random);
            Automaton automaton = spelled.automaton(Map.of());
            String text = random.nextBoolean() || automaton.isEmpty()
                    ? SpelledPattern.of(random, Kind.LIKE, List.of()).text()
                    : near(automaton, random);
            boolean accepts = automaton.run(text);
            assertThat(spelled.pattern().matches(text))
                    .as("seed %d, case %d: %s on `%s`", SEED, i, spelled, text)
                    .isEqualTo(accepts);
            matched += accepts ? 1 : 0;
        }
        System.out.printf("matching against automata: seed %d, %d cases, %d matched%n", SEED, CASES, matched);
        assertThat(matched).isBetween(CASES / 5, CASES * 4 / 5);
    }

    /** Returns a text that the automaton accepts, at times with one character changed. */
    private static String near(Automaton automaton, Random random) {
        String prefix = SpelledPattern.of(random, Kind.LIKE, List.of()).text();
        Automaton starting = BasicAutomata.makeString(prefix).concatenate(BasicAutomata.makeAnyString());
        String text = Optional.ofNullable(automaton.intersection(starting).getShortestExample(true))
                .orElseGet(() -> automaton.getShortestExample(true));
        int at = random.nextInt(text.length() + 1);
        return random.nextInt(3) > 0
                ? text
                : text.substring(0, at) + "a" + text.substring(Math.min(text.length(), at + 1));
    }

    @Test
    void where_nothing_is_found_with_symbols_nothing_is_there_for_any_of_their_values() {
        Random random = new Random(SEED);
        int nothing = 0;
        int withSymbols = 0;
        for (int i = 0; i < SYMBOL_CASES; i++) {
            List<SpelledPattern> within = some(random, 1 + random.nextInt(2), VARIABLES);
            within.add(within.get(0).varied(random, VARIABLES));
            List<SpelledPattern> outside = some(random, random.nextInt(3), VARIABLES);
            for (int j = random.nextInt(4); j > 0; j--) {
                outside.add(within.get(random.nextInt(within.size())).varied(random, VARIABLES));
            }
            Map<String, VariableValue> symbols = Map.of("v", VariableValue.symbol("v"), "w", VariableValue.symbol("w"));
            Outcome outcome = PatternSearch.find(patterns(within, symbols), patterns(outside, symbols), BUDGET);
            if (!outcome.equals(new Nothing())) {
                continue;
            }
            nothing++;
            boolean any = false;
            for (int j = 0; j < 20; j++) {
                Map<String, String> values =
                        Map.of("v", value(random, within, outside), "w", value(random, within, outside));
                Map<String, VariableValue> texts = new HashMap<>();
                values.forEach((name, text) -> texts.put(name, VariableValue.text(text)));
                String asked =
                        "seed %d, case %d: within %s outside %s with %s".formatted(SEED, i, within, outside, values);
                assertThat(PatternSearch.find(patterns(within, texts), patterns(outside, texts), BUDGET))
                        .as(asked)
                        .isEqualTo(new Nothing());
                any |= PatternSearch.find(patterns(within, texts), List.of(), BUDGET) instanceof PatternSearch.Found;
                if (j == 0) {
                    assertThat(difference(within, outside, values).isEmpty())
                            .as(asked)
                            .isTrue();
                }
            }
            withSymbols += any ? 1 : 0;
        }
        System.out.printf(
                "search with symbols: seed %d, %d cases, %d with nothing, %d of these only for what is to be missed%n",
                SEED, SYMBOL_CASES, nothing, withSymbols);
        assertThat(withSymbols).isGreaterThan(SYMBOL_CASES / 10);
    }

    private static String value(Random random, List<SpelledPattern> within, List<SpelledPattern> outside) {
        List<String> values = new ArrayList<>(VALUES);
        within.forEach(
                pattern -> values.add(pattern.text().replaceAll("\\$\\{.}", "a").replaceAll("[*?]", "b")));
        outside.forEach(
                pattern -> values.add(pattern.text().replaceAll("\\$\\{.}", "").replaceAll("[*?]", "")));
        return values.get(random.nextInt(values.size()));
    }

    private static List<SpelledPattern> some(Random random, int count, List<String> variables) {
        List<SpelledPattern> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(
                    variables.isEmpty()
                            ? SpelledPattern.any(random)
                            : SpelledPattern.of(
                                    random, WITH_VARIABLES.get(random.nextInt(WITH_VARIABLES.size())), variables));
        }
        return some;
    }

    private static List<TextPattern> patterns(List<SpelledPattern> spelled, Map<String, VariableValue> values) {
        return spelled.stream()
                .map(pattern -> pattern.pattern().resolved(values).orElseThrow())
                .toList();
    }

    private static Automaton difference(
            List<SpelledPattern> within, List<SpelledPattern> outside, Map<String, String> values) {
        Automaton left = BasicAutomata.makeAnyString();
        for (SpelledPattern pattern : within) {
            left = left.intersection(pattern.automaton(values));
        }
        for (SpelledPattern pattern : outside) {
            left = left.minus(pattern.automaton(values));
        }
        return left;
    }
}
