package io.github.cognitoaudit.policy.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds what is decided at a glance, before any search: a false answer says nothing, a true one must be true. */
class LiteralsTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "a,b,true",
        "a,a,false",
        "ab,ac,true",
        "a?,b?,true",
        "?a,?b,true",
        "a*,b*,true",
        "*a,*b,true",
        "*a,b*,false",
        "a*,ab,false",
        "a,?b,true",
        "?b,a,true",
        "?a,ba,false",
        "ba,?a,false",
        "a?,ab,false",
        "ab,a?,false",
        "'',a,false"
    })
    void patterns_clash_where_their_first_or_last_characters_differ(String one, String other, boolean clash) {
        assertThat(PatternSearch.clash(like(one), like(other))).isEqualTo(clash);
    }

    private static TextPattern like(String pattern) {
        return PatternReader.like(pattern, true);
    }

    @ParameterizedTest(name = "{0} in any case and {1}: {2}")
    @CsvSource({"a,a,false", "A,a,false", "a,A,false", "a,b,true", "A,B,true", "[,{,true", "1,1,false"})
    void letters_of_any_case_clash_with_other_letters_only(String anyCase, String other, boolean clash) {
        TextPattern either = PatternReader.equalToIgnoringCase(anyCase, false);

        assertThat(Stream.of(
                        Literals.clash(either, like(other)),
                        Literals.clash(like(other), either),
                        Literals.clash(either, PatternReader.equalToIgnoringCase(other, false))))
                .containsOnly(clash);
    }

    @Test
    void even_the_character_zero_is_one() {
        assertThat(List.of(
                        Literals.clash(TextPattern.literal("\u0000"), like("b")),
                        Literals.coverOne(like("\u0000*"), List.of(like("\u0000b")))))
                .containsExactly(true, true);
    }

    @Test
    void of_many_patterns_two_that_clash_are_enough() {
        assertThat(Literals.clash(List.of(like("a*"), like("*b"), like("b*")))).isTrue();
        assertThat(Literals.clash(List.of(like("a*"), like("*b"), like("*")))).isFalse();
        assertThat(Literals.clashWithOne(like("a*"), List.of(like("*"), like("b*"))))
                .isTrue();
        assertThat(Literals.clashWithOne(like("a*"), List.of(like("*"), like("*b"))))
                .isFalse();
    }

    @ParameterizedTest(name = "{0} covers {1}: {2}")
    @CsvSource({
        "*,a,true",
        "a,a,true",
        "a,b,false",
        "?b,?b,true",
        "'','',true",
        "'',a,false",
        "a*,a,true",
        "a*,ab,true",
        "a*,a*b,true",
        "ab*,ab,true",
        "ab*,a,false",
        "ab*,ac,false",
        "ab,ab*,false",
        "?*,?a,false",
        "${v},${v},false",
        "${v}*,${w}a,false"
    })
    void a_pattern_covers_its_like_and_what_begins_with_its_characters(String pattern, String other, boolean covers) {
        assertThat(Literals.coverOne(like(pattern), List.of(like("x"), like(other))))
                .isEqualTo(covers);
    }
}
