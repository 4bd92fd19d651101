package io.github.cognitoaudit.policy.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "*,'',true",
        "*,anything,true",
        "?,'',false",
        "?,a,true",
        "?,ab,false",
        "a*c,ac,true",
        "a*c,abcbc,true",
        "a*c,abcb,false",
        "a?c,abc,true",
        "a?c,ac,false",
        "**a**,a,true",
        "arn:aws:s3:::b/*,arn:aws:s3:::b/x/y:z,true",
        "*authenticated,unauthenticated,true",
        "abc,ABC,false",
        "'','',true",
        "'',a,false",
        "[a],a,false",
        "a.c,abc,false"
    })
    void stands_for_runs_and_single_characters(String pattern, String text, boolean matches) {
        assertThat(Glob.of(pattern).matches(text)).isEqualTo(matches);
    }

    @ParameterizedTest(name = "{0}: everything {1}, wildcard {2}")
    @CsvSource({
        "*,true,true",
        "**,true,true",
        "a*,false,true",
        "*a,false,true",
        "?,false,true",
        "a?,false,true",
        "a,false,false",
        "'',false,false"
    })
    void knows_whether_it_has_wildcards_and_nothing_else(String pattern, boolean everything, boolean wildcard) {
        assertThat(Glob.of(pattern).matchesEverything()).isEqualTo(everything);
        assertThat(Glob.of(pattern).hasWildcard()).isEqualTo(wildcard);
    }

    @Test
    void ignores_the_case_of_actions_only_when_told_so() {
        assertThat(Glob.ignoringCase("S3:get*").matches("s3:GetObject")).isTrue();
        assertThat(Glob.ignoringCase("AZ@[").matches("az@[")).isTrue();
        assertThat(Glob.ignoringCase("@[").matches("`{")).isFalse();
        assertThat(Glob.of("S3:get*").matches("s3:GetObject")).isFalse();
    }

    @Test
    void takes_a_character_outside_the_basic_plane_as_one() {
        assertThat(Glob.of("?").matches("\uD83D\uDE00")).isTrue();
    }

    @Test
    void agrees_with_regular_expressions_on_random_patterns() {
        long seed = 20_260_926L;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String pattern = random(random, "ab*?", 8);
            String text = random(random, "ab", 10);
            String regex = pattern.chars()
                    .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                    .collect(Collectors.joining());
            assertThat(Glob.of(pattern).matches(text))
                    .as("seed %d: pattern `%s` on `%s`", seed, pattern, text)
                    .isEqualTo(Pattern.matches(regex, text));
        }
    }

    @Test
    void answers_for_ten_thousand_stars_and_a_megabyte_of_text() {
        assertThat(Glob.of("*a".repeat(10_000) + "b").matches("a".repeat(1 << 20)))
                .isFalse();
    }

    private static String random(Random random, String alphabet, int longest) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(longest + 1);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
