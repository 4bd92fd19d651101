package io.github.cognitoaudit.policy.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

    @ParameterizedTest(name = "{1} in {0}: {2}, not known {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "aws | * | us-east-1 | ",
                "aws | arn:aws:sqs | us-east-1 | ",
                "aws | arn:aws:sqs:*:1:q | us-east-1 | ",
                "aws | arn:aws:s3:::b | us-east-1 | ",
                "aws | arn:aws:sqs:eu-west-1:1:q | us-east-1 eu-west-1 | ",
                "aws | arn:aws:sqs:us-east-1:1:q | us-east-2 us-east-1 | ",
                "aws | arn:aws:sqs:EU-west-1:1:q | us-east-1 eu-west-1 | ",
                "aws | arn:aws:sqs:ca-*:1:q | us-east-1 ca-central-1 ca-west-1 | ",
                "aws | arn:aws:s3:::logs-eu-west-1 | us-east-1 | ",
                "aws | arn:aws:sqs:*:1:q-eu-west-1 | us-east-1 | ",
                "aws | arn:aws:sqs:ca-*:1:q-eu-west-1 | us-east-1 ca-central-1 ca-west-1 eu-west-1 | ",
                "aws | arn:aws:sqs:xx-*-?:1:q | us-east-1 | xx-x-x",
                "aws-cn | arn:aws-cn:sqs:cn-*:1:q | cn-north-1 cn-northwest-1 | ",
                "aws-iso | * |  | xx-xxxx-1",
                "aws-iso | arn:aws-iso:sqs:us-iso-east-1:1:q |  | us-iso-east-1 xx-xxxx-1",
            })
    void those_that_a_pattern_singles_out_are_tried_and_one_that_none_does(
            String partition, String pattern, String known, String unknown) {
        assertThat(Regions.of(partition, List.of(pattern))).isEqualTo(new Regions(words(known), words(unknown)));
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" ", -1));
    }
}
