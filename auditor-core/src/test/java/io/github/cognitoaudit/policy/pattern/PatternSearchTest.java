package io.github.cognitoaudit.policy.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import io.github.cognitoaudit.policy.pattern.PatternSearch.Found;
import io.github.cognitoaudit.policy.pattern.PatternSearch.GivenUp;
import io.github.cognitoaudit.policy.pattern.PatternSearch.Nothing;
import io.github.cognitoaudit.policy.pattern.PatternSearch.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternSearchTest {

    private static final int BUDGET = 100_000;

    @ParameterizedTest(name = "within {0} outside {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "'*' | '' | ''",
                "'a*' | '' | a",
                "'a*' | 'a' | ax",
                "'a*' | 'a,a?' | axx",
                "'a*' | '*' | nothing",
                "'a*b' | 'a*' | nothing",
                "'a?c' | 'abc' | axc",
                "'*a*,*b*' | '' | ab",
                "'*a,*b' | '' | nothing",
                "'a*,*a' | 'a' | aa",
                "'a*,b*' | '' | nothing",
                "'??' | '*a,*b' | xx",
                "'b/*' | 'b/x*,b/?*' | b/",
            })
    void finds_a_shortest_text(String within, String outside, String expected) {
        assertThat(text(search(within, outside))).isEqualTo(expected == null ? "nothing" : expected);
    }

    private static Outcome search(String within, String outside) {
        return PatternSearch.find(patterns(within), patterns(outside), BUDGET);
    }

    private static String text(Outcome outcome) {
        return outcome.fold(word -> word.text(Map.of()), () -> "nothing", budget -> "given up after " + budget);
    }

    private static List<TextPattern> patterns(String written) {
        List<TextPattern> patterns = new ArrayList<>();
        if (!written.isEmpty()) {
            for (String pattern : written.split(",", -1)) {
                patterns.add(PatternReader.like(pattern, false));
            }
        }
        return patterns;
    }

    @Test
    void gives_up_when_the_budget_is_spent_and_says_how_large_it_was() {
        assertThat(PatternSearch.find(patterns("*"), patterns("*a????????"), 5)).isInstanceOf(Found.class);
        assertThat(PatternSearch.find(patterns("*ab????????"), patterns("*a*b???????,a?"), 3))
                .isEqualTo(new GivenUp(3));
    }

    @Test
    void answers_what_would_need_two_million_states_of_an_automaton() {
        String tail = "?".repeat(20);

        assertThat(List.of(text(search("*a" + tail, "*a*" + tail)), text(search("*a*", "*a" + tail))))
                .containsExactly("nothing", "a");
    }

    @Test
    void answers_for_a_union_of_twelve_patterns_with_two_stars() {
        StringBuilder union = new StringBuilder("*k0*");
        for (int i = 1; i < 12; i++) {
            union.append(",*k").append((char) ('a' + i)).append('*');
        }

        assertThat(List.of(text(search("k*z", union.toString())), text(search("*kb*", union.toString()))))
                .containsExactly("kz", "nothing");
    }

    @Test
    void takes_an_arn_format_for_what_it_is() {
        TextPattern queues = ArnFormat.in("arn:${Partition}:sqs:${Region}:${Account}:${QueueName}", "aws");
        TextPattern wide = PatternReader.resource("arn:aws:sqs:*:????????????:*", false, ColonReading.WITHIN_FIELDS);
        TextPattern narrow = PatternReader.resource("arn:aws:sqs:*:???????????:*", false, ColonReading.WITHIN_FIELDS);

        assertThat(PatternSearch.find(List.of(queues), List.of(wide), BUDGET)).isEqualTo(new Nothing());
        assertThat(text(PatternSearch.find(List.of(queues), List.of(narrow), BUDGET)))
                .matches("arn:aws:sqs:[^:]:\\d{12}:.");
    }

    @Test
    void a_symbol_is_one_text_wherever_it_stands() {
        Map<String, VariableValue> symbol = Map.of("v", VariableValue.symbol("v"));
        TextPattern own = PatternReader.like("${v}/*", true).resolved(symbol).orElseThrow();
        TextPattern star = PatternReader.like("*/*", true);
        TextPattern one = PatternReader.like("?/*", true);

        assertThat(PatternSearch.find(List.of(own), List.of(own), BUDGET)).isEqualTo(new Nothing());
        assertThat(PatternSearch.find(List.of(own), List.of(star), BUDGET)).isEqualTo(new Nothing());
        assertThat(PatternSearch.find(List.of(own), List.of(one), BUDGET))
                .isEqualTo(new Found(new Word(List.of(new Word.Part("v", true), new Word.Part("/", false)))));
    }

    @ParameterizedTest(name = "within {0} outside {1}")
    @CsvSource({
        "'a,b', ''",
        "'a*,*,b*', ''",
        "'a*', '*'",
        "'a*', 'a*'",
        "'ab*', 'a*'",
    })
    void answers_without_a_search_what_shows_at_a_glance(String within, String outside) {
        List<Integer> costs = new ArrayList<>();

        Outcome outcome =
                PatternSearch.find(patterns(within), patterns(outside), BUDGET, SymbolRule.ANYTHING, costs::add);

        assertThat(outcome).isEqualTo(new Nothing());
        assertThat(costs).isEmpty();
    }

    @Test
    void answers_for_the_same_scheme_without_a_search() {
        TextPattern own = PatternReader.like("${v}/*", true)
                .resolved(Map.of("v", VariableValue.symbol("v")))
                .orElseThrow();
        List<Integer> costs = new ArrayList<>();

        Outcome outcome = PatternSearch.find(List.of(own), List.of(own), BUDGET, SymbolRule.ANYTHING, costs::add);

        assertThat(outcome).isEqualTo(new Nothing());
        assertThat(costs).isEmpty();
    }

    @Test
    void tells_how_many_places_it_visited_and_needs_no_larger_budget() {
        List<Integer> costs = new ArrayList<>();
        Outcome searched = PatternSearch.find(patterns("ab"), List.of(), BUDGET, SymbolRule.ANYTHING, costs::add);

        assertThat(List.of(text(searched), costs)).containsExactly("ab", List.of(3));
        assertThat(text(PatternSearch.find(patterns("ab"), List.of(), 2))).isEqualTo("ab");
        assertThat(PatternSearch.find(patterns("ab"), List.of(), 1)).isEqualTo(new GivenUp(1));
    }

    @Test
    void a_pattern_given_twice_costs_no_more_than_once() {
        List<Integer> costs = new ArrayList<>();
        PatternSearch.find(patterns("*a*b"), List.of(), BUDGET, SymbolRule.ANYTHING, costs::add);
        PatternSearch.find(patterns("*a*b,*a*b"), List.of(), BUDGET, SymbolRule.ANYTHING, costs::add);

        assertThat(costs).hasSize(2).containsOnly(costs.get(0));
    }

    @Test
    void gives_up_at_once_on_what_no_policy_can_hold() {
        List<TextPattern> longest = patterns("?".repeat(23_999) + "*");
        List<TextPattern> tooLong = patterns("?".repeat(24_000) + "*");
        List<TextPattern> largest = IntStream.range('a', 'k')
                .mapToObj(last -> PatternReader.like("?".repeat(19_999) + (char) last, false))
                .collect(Collectors.toCollection(ArrayList::new));
        List<TextPattern> tooLarge = new ArrayList<>(largest);
        tooLarge.add(PatternReader.like("?", false));
        List<String> answers = new ArrayList<>();
        for (List<TextPattern> within : List.of(longest, tooLong)) {
            answers.add(text(
                    PatternSearch.find(within, List.of(), 1, SymbolRule.ANYTHING, cost -> answers.add("searched"))));
        }
        for (List<TextPattern> outside : List.of(largest, tooLarge)) {
            answers.add(text(PatternSearch.find(
                    patterns("*"), outside, 1, SymbolRule.ANYTHING, cost -> answers.add("searched"))));
        }

        assertThat(answers)
                .containsExactly(
                        "searched", "given up after 1", "given up after 1", "searched", "", "given up after 1");
    }

    @Test
    void a_region_has_no_colon_even_where_no_pattern_spells_one() {
        assertThat(text(PatternSearch.find(patterns("?*"), List.of(ArnFormat.in("${Region}", "aws")), BUDGET)))
                .isEqualTo(":");
    }

    @Test
    void the_star_of_a_format_is_a_run() {
        TextPattern objects = ArnFormat.in("arn:${Partition}:s3:::*", "aws");

        assertThat(objects).isEqualTo(PatternReader.like("arn:aws:s3:::*", false));
    }

    @ParameterizedTest(name = "within {0} outside {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "'${v}/*' | '' | ${v}/",
                "'*/${v}' | '' | /${v}",
                "'*${v},*a' | '' | ${v}",
                "'${v}b*,*a?' | '' | ${v}b",
                "'${v}b,a*c' | '' | nothing",
                "'ab${v}c,ab*c' | '' | ab${v}c",
                "'${v}b,${w}*' | '' | ${v}b",
                "'*b,${v}' | '' | b",
                "'${v}*' | '${v}' | ${v}x",
                "'${v}' | '${w}' | ${v}",
                "'${v}' | '?' | ${v}",
                "'${v}' | '*?' | ${v}",
                "'${v}' | '*' | nothing",
            })
    void a_symbol_may_have_any_value(String within, String outside, String expected) {
        assertThat(text(PatternSearch.find(symbols(within), symbols(outside), BUDGET)))
                .isEqualTo(expected == null ? "nothing" : expected);
    }

    private static List<TextPattern> symbols(String written) {
        Map<String, VariableValue> symbols = Map.of("v", VariableValue.symbol("v"), "w", VariableValue.symbol("w"));
        List<TextPattern> patterns = new ArrayList<>();
        if (!written.isEmpty()) {
            for (String pattern : written.split(",", -1)) {
                patterns.add(PatternReader.like(pattern, true).resolved(symbols).orElseThrow());
            }
        }
        return patterns;
    }

    @ParameterizedTest(name = "within {0} outside {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "'${v}/*,${w}/*' | '' | nothing",
                "'${v}*,${w}*' | '' | nothing",
                "'*${v}*,*${w}*' | '' | ${v}${w}",
                "'*${v},*${w}' | '' | nothing",
                "'*/${v},${w}/*' | '' | ${w}/${v}",
                "'${v}/a,*' | '' | ${v}/a",
                "'${v}/a,11/?' | '' | ${v}/a",
                "'${v}/a,1?/?' | '' | ${v}/a",
                "'${v}/a,?*/?' | '' | ${v}/a",
                "'${v}/a,${v}/*' | '' | ${v}/a",
                "'${v}/a,${w}${w}/a' | '' | nothing",
                "'${v}/a,??????/a' | '' | nothing",
                "'${v}/a,*1/a' | '' | ${v}/a",
                "'b${v},b1*' | '' | b${v}",
                "'ab${v}c,ab1?c' | '' | ab${v}c",
                "'${v}/a,1*a' | '' | ${v}/a",
                "'${v}/a,*1*a' | '' | ${v}/a",
                "'${v}/a,1/?' | '' | nothing",
                "'${v}/a,111/?' | '' | nothing",
                "'${v}/a,x*' | '' | nothing",
                "'${v}/a,1x/a' | '' | nothing",
                "'${v}/a,a/*' | '' | nothing",
                "'11/*,${v}/a' | '' | ${v}/a",
                "'1*,*${v}a' | '' | ${v}a",
                "'b${v},b*' | '' | b${v}",
                "'b${v},c*' | '' | nothing",
                "'${v}/*' | '${v}/*' | nothing",
                "'${v}/*' | '${w}/*' | ${v}/",
            })
    void symbols_may_differ_and_have_two_digits_each(String within, String outside, String expected) {
        TextPattern digits = ArnFormat.in("${Account}", "aws");
        TextPattern two = TextPattern.of(new int[] {digits.token(0), digits.token(1)}, List.of());
        SymbolRule rule = SymbolRule.distinct(Map.of("v", two, "w", two));

        assertThat(text(PatternSearch.find(symbols(within), symbols(outside), BUDGET, rule)))
                .isEqualTo(expected == null ? "nothing" : expected);
    }

    @ParameterizedTest(name = "{0} and an id of any case {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'ab:*' | true",
                "'abcd:*' | true",
                "'a?:*' | true",
                "'*' | true",
                "'?:*' | true",
                "'*:a' | false",
                "'a_:*' | false",
                "':*' | false",
                "'-*' | true",
                "'a/*' | false",
            })
    void a_pattern_meets_the_shape_of_an_id(String pattern, boolean meets) {
        SymbolRule rule = SymbolRule.distinct(Map.of("v", PatternReader.identityId()));
        for (TextPattern other :
                List.of(PatternReader.like(pattern, false), PatternReader.action(pattern.toUpperCase(Locale.ROOT)))) {
            assertThat(text(PatternSearch.find(List.of(symbols("${v}").get(0), other), List.of(), BUDGET, rule)))
                    .isEqualTo(meets ? "${v}" : "nothing");
        }
    }

    @Test
    void a_value_may_stand_in_another_spelling_whichever_pattern_gives_the_shape() {
        TextPattern own = symbols("${v}").get(0);
        TextPattern anyCase = PatternReader.equalToIgnoringCase("${v}", true)
                .resolved(Map.of("v", VariableValue.symbol("v")))
                .orElseThrow();
        TextPattern longer = PatternReader.like("??*", false);
        SymbolRule rule = SymbolRule.distinct(Map.of("v", PatternReader.identityId()));

        for (List<TextPattern> within : List.of(List.of(anyCase, longer), List.of(longer, anyCase))) {
            assertThat(text(PatternSearch.find(within, List.of(own), BUDGET, rule)))
                    .as("%s", within)
                    .isNotEqualTo("nothing");
        }
    }

    @Test
    void a_value_meets_only_characters_that_its_shape_has() {
        TextPattern id = PatternReader.identityId();
        TextPattern letters = TextPattern.literal("AB");
        TextPattern zeros = TextPattern.literal("\u0000".repeat(12));

        assertThat(List.of(
                        met(id, ArnFormat.in("${Region}", "aws")),
                        met(id, ArnFormat.in("${Account}*", "aws")),
                        met(letters, PatternReader.equalToIgnoringCase("ab", false)),
                        met(letters, TextPattern.literal("AB")),
                        met(letters, TextPattern.literal("ab")),
                        met(zeros, ArnFormat.in("${Account}", "aws")),
                        met(ArnFormat.in("${Account}", "aws"), zeros)))
                .containsExactly("nothing", "${v}", "${v}", "${v}", "nothing", "nothing", "nothing");
    }

    private static String met(TextPattern shape, TextPattern other) {
        SymbolRule rule = SymbolRule.distinct(Map.of("v", shape));
        return text(PatternSearch.find(List.of(symbols("${v}").get(0), other), List.of(), BUDGET, rule));
    }

    @Test
    void either_case_of_a_letter_is_found_where_the_other_is_to_be_missed() {
        TextPattern anyCase = PatternReader.equalToIgnoringCase("b", false);

        assertThat(List.of(
                        text(PatternSearch.find(List.of(anyCase), patterns("B"), BUDGET)),
                        text(PatternSearch.find(List.of(anyCase), patterns("b"), BUDGET)),
                        text(PatternSearch.find(List.of(anyCase), patterns("b,B"), BUDGET)),
                        text(PatternSearch.find(patterns("?"), List.of(anyCase), BUDGET))))
                .containsExactly("b", "B", "nothing", "x");
    }

    @Test
    void even_the_character_zero_is_found() {
        assertThat(text(PatternSearch.find(List.of(TextPattern.literal("\u0000a")), List.of(), BUDGET)))
                .isEqualTo("\u0000a");
    }
}
