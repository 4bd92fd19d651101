package io.github.cognitoaudit.policy.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternProfilesTest {

    private static final String LONG = "x".repeat(70);

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "'a*,*b', *, '{},{0},{1},{0, 1}'",
        "'a*,*b', a?, '{0},{0, 1}'",
        "'a*,*b', ab, '{0, 1}'",
        "'a,b', ?, '{},{0},{1}'",
        "'a', b, '{}'",
        "'*', *, '{0}'"
    })
    void finds_every_set_of_patterns_that_one_text_matches(String patterns, String shape, String expected) {
        assertThat(profiles(patterns, shape, 1_000))
                .hasValueSatisfying(
                        found -> assertThat(found).containsExactlyInAnyOrder(expected.split("(?<=}),", -1)));
    }

    private static Optional<List<String>> profiles(String patterns, String shape, int budget) {
        return PatternProfiles.of(
                        Stream.of(patterns.split(",", -1))
                                .map(PatternProfilesTest::like)
                                .toList(),
                        like(shape),
                        budget)
                .map(found -> found.stream().map(Object::toString).toList());
    }

    private static TextPattern like(String pattern) {
        return PatternReader.like(pattern, false);
    }

    @Test
    void tells_patterns_apart_whose_places_are_far_from_each_other() {
        assertThat(profiles(LONG + "," + LONG + "?,*y", "*", 1_000))
                .hasValueSatisfying(
                        found -> assertThat(found).containsExactlyInAnyOrder("{}", "{0}", "{1}", "{2}", "{1, 2}"));
    }

    @Test
    void gives_up_when_more_places_are_visited_than_it_may() {
        assertThat(profiles("a", "a", 3))
                .hasValueSatisfying(found -> assertThat(found).containsExactly("{0}"));
        assertThat(profiles("a", "a", 2)).isEmpty();
    }
}
