package io.github.cognitoaudit.policy.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import io.github.cognitoaudit.policy.pattern.PatternSearch.Found;
import io.github.cognitoaudit.policy.pattern.PatternSearch.GivenUp;
import io.github.cognitoaudit.policy.pattern.PatternSearch.Nothing;
import io.github.cognitoaudit.policy.pattern.PatternSearch.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
}
