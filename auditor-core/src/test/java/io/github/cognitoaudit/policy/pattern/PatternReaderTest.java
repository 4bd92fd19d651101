package io.github.cognitoaudit.policy.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import io.github.cognitoaudit.policy.pattern.SpelledPattern.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternReaderTest {

    @ParameterizedTest(name = "{0} {1} matches {2}: {3}")
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "ACTION,S3:Get*,s3:getobject,true",
                "ACTION,s3:Get?,S3:GETX,true",
                "EQUAL,a*?,a*?,true",
                "EQUAL,a*,ab,false",
                "EQUAL,a,A,false",
                "EQUAL_ANY_CASE,a*,A*,true",
                "EQUAL_ANY_CASE,a*,Ab,false",
                "LIKE,a:*:?,a:b:c:d,true",
                "LIKE,${*}${?}${$},*?$,true",
                "LIKE,${*},a,false",
                "LIKE,${?},a,false",
                "LIKE,${a,${a,true",
                "LIKE,$a},$a},true",
                "CROSSING,arn:aws:sqs,arn:aws:sqs:eu-west-1:1:q,true",
                "CROSSING,arn:aws:sqs:::,arn:aws:sqs:::,true",
                "CROSSING,arn:aws:sqs:::,arn:aws:sqs:::q,false",
                "CROSSING,arn:aws:s3:::b,arn:aws:s3:::b:c,false",
                "CROSSING,arn:aws:s3:::b:c:d,arn:aws:s3:::b:c:d,true",
                "CROSSING,a:b,a:b,true",
                "CROSSING,a:b,a:b:c:d:e:f,false",
                "CROSSING,arn:aws:sqs:*-1:1:q,arn:aws:sqs:a:b-1:1:q,true",
                "CROSSING,arn:aws:sqs:?:1:q,arn:aws:sqs:::1:q,true",
                "WITHIN_FIELDS,arn:aws:sqs:*-1:1:q,arn:aws:sqs:a:b-1:1:q,false",
                "WITHIN_FIELDS,arn:aws:sqs:*-1:1:q,arn:aws:sqs:a-1:1:q,true",
                "WITHIN_FIELDS,arn:aws:sqs:eu*:1:q,arn:aws:sqs:eu:b:1:q,true",
                "WITHIN_FIELDS,arn:aws:sqs:?:1:q,arn:aws:sqs:::1:q,true",
                "WITHIN_FIELDS,arn:aws:s3:::*/a,arn:aws:s3:::b:c/a,true",
                "WITHIN_FIELDS,*/a,b:c/a,true",
                "WITHIN_FIELDS,arn:aws:sqs:?a:1:q,arn:aws:sqs::a:1:q,true",
                "ARN,arn:aws:iam::*:role,arn:aws:iam::1:2:role,false",
                "ARN,arn:aws:iam::*:role,arn:aws:iam::12:role,true",
                "ARN,*,a,true",
                "ARN,arn:aws:iam:*:1:role/*,arn:aws:iam::1:role/a:b,true",
                "ARN,arn:aws:iam:*:1:role/*,arn:aws:iam:a:b:1:role/a,false",
                "ARN,arn:aws:iam:?:1:role/?,arn:aws:iam:::1:role/a,false",
                "ARN,arn:aws:iam:?:1:role/?,arn:aws:iam:a:1:role/:,true",
                "FORMAT,arn:${Partition}:s3:::${BucketName}/${ObjectName},arn:b:s3:::a/b,true",
                "FORMAT,arn:${Partition}:s3:::${BucketName}/${ObjectName},arn:b:s3:::a/,false",
            })
    void reads_each_kind_of_pattern(Kind kind, String pattern, String text, boolean matches) {
        assertThat(new SpelledPattern(kind, pattern).pattern().matches(text)).isEqualTo(matches);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "arn:aws:sqs:*:1:q,false",
        "arn:aws:sqs:*-1:1:q,true",
        "arn:aws:sqs:?:1:q,false",
        "arn:aws:s3:::*/a,false",
        "*,false"
    })
    void the_readings_of_colons_differ_where_a_star_is_not_the_last_of_its_field(String pattern, boolean differ) {
        assertThat(PatternReader.dependsOnColonReading(pattern)).isEqualTo(differ);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "a:b:c:d:e,false",
        "a:b:c:d:e:,true",
        "arn:aws:iam::1:role/a,true",
        "a:b:c:d:${aws:username},false",
        "a:b:c:d:${aws:username}:f,true",
        "a:b:c:d:e:${aws:username},true",
        "a,false",
        "**,false"
    })
    void nothing_equals_an_arn_without_six_fields(String value, boolean read) {
        assertThat(PatternReader.arn(value, true).isPresent()).isEqualTo(read);
    }

    @Test
    void the_older_version_has_no_variables() {
        String text = "arn:aws:s3:::${aws:username}";
        Optional<TextPattern> literal = Optional.of(TextPattern.literal(text));

        assertThat(List.of(
                        Optional.of(PatternReader.resource(text, false, ColonReading.CROSSING)),
                        Optional.of(PatternReader.like(text, false)),
                        Optional.of(PatternReader.equalTo(text, false)),
                        PatternReader.arn(text, false)))
                .containsOnly(literal);
        assertThat(PatternReader.equalToIgnoringCase("${1}", false)).isEqualTo(TextPattern.literal("${1}"));
        assertThat(Stream.of(
                                PatternReader.resource(text, true, ColonReading.CROSSING),
                                PatternReader.like(text, true),
                                PatternReader.equalTo(text, true),
                                PatternReader.equalToIgnoringCase(text, true),
                                PatternReader.arn(text, true).orElseThrow())
                        .map(TextPattern::variableNames)
                        .map(List::copyOf))
                .containsOnly(List.of("aws:username"));
    }

    @Test
    void a_resource_has_variables_from_its_sixth_field_on() {
        assertThat(PatternReader.resource("arn:aws:${a}::1:${b}", true, ColonReading.CROSSING)
                        .variableNames())
                .containsExactly("b");
        assertThat(PatternReader.resource("*${a}", true, ColonReading.CROSSING).variableNames())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "none",
            value = {
                "${K,'a'} | a",
                "${k, 'a' } | a",
                "${ k ,'a,b'} | a,b",
                "${k,''} | ~~",
                "${k,'''} | '",
                "${k,'} | none",
                "${k,'a} | none",
                "${k,a'} | none",
                "${k,} | none",
                "${k} | none",
            })
    void a_variable_has_a_default_only_between_quotes(String written, String expected) {
        TextPattern variable = PatternReader.like(written, true);

        assertThat(variable.variableNames()).containsExactly("k");
        assertThat(variable.resolved(Map.of()))
                .isEqualTo(Optional.ofNullable(expected).map(TextPattern::literal));
        assertThat(variable.requiredVariableNames()).hasSize(expected == null ? 1 : 0);
    }

    @Test
    void a_variable_may_have_no_name_but_a_default() {
        TextPattern nameless = PatternReader.like("${,'a'}", true);

        assertThat(nameless.variableNames()).containsExactly("");
        assertThat(nameless.resolved(Map.of())).contains(TextPattern.literal("a"));
        assertThat(PatternReader.like("${'a'}", true).requiredVariableNames()).containsExactly("'a'");
    }

    @Test
    void a_colon_in_the_name_of_a_variable_ends_no_field() {
        String value = "arn:aws:iam::${a:b}*:role";
        TextPattern resolved = PatternReader.arn(value, true)
                .flatMap(pattern -> pattern.resolved(Map.of("a:b", VariableValue.text("1"))))
                .orElseThrow();
        TextPattern literal = PatternReader.arn(value, false).orElseThrow();

        assertThat(List.of(resolved.matches("arn:aws:iam::12:role"), resolved.matches("arn:aws:iam::1:2:role")))
                .containsExactly(true, false);
        assertThat(literal.matches("arn:aws:iam::${a:b}x:y:role")).isTrue();
    }

    @Test
    void a_character_outside_the_basic_plane_is_one() {
        assertThat(PatternReader.like("?\uD83D\uDE00", false).matches("\uD83D\uDE00\uD83D\uDE00"))
                .isTrue();
        assertThat(PatternReader.like("?", false).matches("\uD83D\uDE00")).isTrue();
    }
}
