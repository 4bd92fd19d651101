package io.github.cognitoaudit.policy.contain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.catalogue.Catalogue.Action;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.laws.WrittenRole;
import io.github.cognitoaudit.policy.pattern.PatternReader;
import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks for each answer of a comparison and for what bounds it; roles are written as {@code evaluation-table.txt} says. */
class ContainmentAnswerTest {

    private static final Pattern TODAY = Pattern.compile("today\\(([^)]*)\\)");
    private static final String DOUBT =
            "a request was found that may be allowed outside, and none that certainly is, for `%s`: it hangs on values of policy"
                    + " variables, on the reading of `*` across colons, or on a condition that can not be settled";

    @ParameterizedTest(name = "{0} in {1} of {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // Actions that AWS may add
                "Allow sqs:* on * | Allow today(sqs:*) on * | everything | for the catalogue",
                "Allow sqs:SendMessag? on * | Allow sqs:SendMessage on * | everything | for the catalogue",
                "Allow ?qs:SendMessage on * | Allow today(?qs:SendMessage) on * | everything | for the catalogue",
                "Allow *:SendMessage on * | Allow today(*:SendMessage) on * | everything | for the catalogue",
                "Allow sqs:Send* on * | Allow sqs:* on * ; Deny not sqs:*Message on * | everything | for the catalogue",
                "Allow sqs:*Message on * | Allow sqs:* on * ; Deny not sqs:*e on * | everything | contained",
                "Allow sqs:* on * | Allow sqs:* on * if StringEquals aws:x=y ; Allow today(sqs:*) on * | everything | for the catalogue",
                "Allow s3:*a*b*,s3:*c*d*,s3:*e*f*,s3:*g*h*,s3:*i*l*,s3:*m*n*,s3:*o*p*,s3:*r*s* on * | Allow s3:*a*b*,s3:*c*d*,s3:*e*f*,s3:*g*h*,s3:*i*l*,s3:*m*n*,s3:*o*p*,s3:*r*s* on * | everything | for the catalogue",
                // Names that nobody knows
                "Allow sqs:NoSuchThing on * | Allow sqs:SendMessage on * | everything | not contained",
                "Allow sqs:NoSuchThing on * | Allow sqs:SendMessage on * | services SQS | not contained",
                "Allow sqs:NoSuchThing on * | Allow sqs:SendMessage on * | services s3 | contained",
                "Allow sqs:NoSuchThing on * | Allow sqs:SendMessage on * | actions sqs:SendMessage | contained",
                "Allow sqs:NoSuchThing on * | Allow sqs:SendMessage on * | actions sqs:NoSuchThing | not contained",
                "Allow sqs:NoSuchThing on * | Allow sqs:NoSuch* on * | everything | contained",
                // What is asked about
                "Allow * on * | Allow s3:* on * | services S3 | contained",
                "Allow * on * | Allow s3:* on * | services s3,sqs | not contained",
                "Allow sqs:* on * | Allow today(sqs:*) on * | services s3 | contained",
                "Allow sqs:* on * | Allow today(sqs:*) on * | services sqs | for the catalogue",
                "Allow sqs:* on * | Allow sqs:SendMessage on * | actions sqs:sendmessage | contained",
                "Allow sqs:* on * | Allow sqs:SendMessage on * | actions sqs:SendMessage,sqs:ReceiveMessage | not contained",
                "Allow sqs:Send* on * | Allow sqs:SendMessage on * | actions sqs:SendMessage | contained",
                "Allow s3:GetObject on * | Allow s3:GetObject on * if Null aws:x=false | everything | not contained",
                "Allow s3:GetObject on * | Allow s3:GetObject on * if Null aws:x=false | keys AWS:X | contained",
                "Allow s3:GetObject on arn:aws:s3:::b/* | Allow s3:GetObject on arn:aws:s3:::b/x/* | on arn:aws:s3:::b/x/1 | contained",
                "Allow s3:GetObject on arn:aws:s3:::b/* | Allow s3:GetObject on arn:aws:s3:::b/x/* | on arn:aws:s3:::b/y/1 | not contained",
                // Partitions
                "Allow s3:GetObject on arn:aws-cn:s3:::b/* | Allow s3:GetObject on arn:aws:s3:::b/* | everything | not contained in aws-cn",
                "Allow s3:GetObject on arn:aws-us-gov:s3:::b/* | Allow s3:GetObject on arn:aws:s3:::b/*,arn:aws-cn:s3:::b/* | everything | not contained in aws-us-gov",
                "Allow sqs:SendMessage on * | Allow sqs:SendMessage on arn:aws:*,arn:aws-cn:* | everything | not contained in aws-us-gov",
                "Allow sqs:SendMessage on * | Allow sqs:SendMessage on arn:aws:*,arn:aws-us-gov:* | everything | not contained in aws-cn",
                "Allow sqs:SendMessage on * | Allow sqs:SendMessage on arn:aws-cn:* | everything | not contained in aws",
                "Allow sqs:SendMessage on * | Allow sqs:SendMessage on arn:aws:*,arn:aws-cn:*,arn:aws-us-gov:* | everything | contained",
                "Allow s3:GetObject on arn:aws-iso:s3:::b/* | Allow s3:GetObject on arn:aws:s3:::b/* | everything | not contained in aws-iso",
                "Allow s3:GetObject on arn:aws-iso:s3:::b/* | Allow s3:GetObject on arn:aws:s3:::b/* | in aws | contained",
                "Allow s3:GetObject on arn:aws-cn:s3:::b/* | Allow s3:GetObject on arn:aws:s3:::b/* | in aws | contained",
                "Allow s3:GetObject on arn:aws-cn:s3:::b/* | Allow s3:GetObject on arn:aws:s3:::b/* | in aws-cn | not contained in aws-cn",
                "Allow sqs:SendMessage on arn:aws-*:* | Allow sqs:SendMessage on arn:aws-cn:* | everything | not contained in aws-us-gov",
                "Allow sqs:SendMessage on arn:aws-*:* | Allow sqs:SendMessage on arn:aws-cn:*,arn:aws-us-gov:* | everything | contained",
                "Allow sqs:SendMessage on arn:aws*:* | Allow sqs:SendMessage on arn:aws:* | everything | not contained in aws-cn",
                "Allow sqs:SendMessage on arn:aws-??:* | Allow sqs:SendMessage on arn:aws:* | everything | not contained in aws-cn",
                "Allow sqs:SendMessage on arn:aws-us-???:* | Allow sqs:SendMessage on arn:aws:* | everything | not contained in aws-us-gov",
                "Allow sqs:SendMessage on * | Allow sqs:SendMessage on arn:aws:* | everything | not contained in aws-cn",
                "Allow sqs:SendMessage on arn:aws-cn:* | Allow s3:* on * | everything | not contained in aws-cn",
                "Allow sqs:SendMessage on arn:*:* | Allow sqs:SendMessage on arn:aws:*,arn:aws-cn:* | everything | not contained in aws-us-gov",
                "Allow s3:GetObject on ar?:aws-cn:s3:::b/* | Allow s3:GetObject on ar?:aws:s3:::b/* | everything | not contained in aws-cn",
                "Allow s3:GetObject on * | Allow sqs:* on * | on arn:aws-cn:s3:::b/k | not contained in aws-cn",
            })
    void what_is_asked_about_and_what_may_come_decide(String left, String right, String scope, String expected) {
        assertThat(answer(left, right, scope)).startsWith(expected);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Allow s3:GetObject on * if StringSame aws:x=y | Allow sqs:* on * | s3:GetObject",
                "Allow s3:GetObject on * ; Deny s3:GetObject on * if StringSame aws:x=y | Allow sqs:* on * | s3:GetObject",
                "Allow s3:GetObject on * | Allow s3:GetObject on * if StringSame aws:x=y | s3:GetObject",
                "Allow s3:GetObject on * | Allow s3:GetObject on * ; Deny s3:GetObject on * if StringSame aws:x=y | s3:GetObject",
                "Allow s3:GetObject,sqs:SendMessage on * if StringSame aws:x=y | Allow sns:Publish on * | s3:GetObject",
            })
    void an_operator_that_nobody_knows_leaves_open_what_hangs_on_it(String left, String right, String action) {
        assertThat(answer(left, right, "everything")).isEqualTo("undecided: " + DOUBT.formatted(action));
    }

    @Test
    void both_readings_of_a_star_across_colons_must_agree() {
        String logs = "arn:aws:logs:eu-west-1:111122223333:log-group:x:*";

        assertThat(answer(
                        "Allow logs:GetLogEvents on " + logs,
                        "Allow logs:GetLogEvents on arn:aws:logs:eu*p:x:*",
                        "in aws"))
                .isEqualTo("undecided: " + DOUBT.formatted("logs:GetLogEvents"));
        assertThat(answer(
                        "Allow logs:GetLogEvent? on " + logs,
                        "Allow logs:GetLogEvents on * ; Allow logs:GetLogEvent? on not arn:aws:logs:eu*p:x:*",
                        "in aws"))
                .isEqualTo("for the catalogue of "
                        + Catalogue.shipped().provenance().date());
    }

    @Test
    void proven_is_also_what_is_proven_for_the_catalogue_alone() {
        assertThat(new Containment.Contained().isContained()).isTrue();
        assertThat(new Containment.ContainedForCatalogue("2026-01-01").isContained())
                .isTrue();
        assertThat(new Containment.Undecided("it hangs on a key").isContained()).isFalse();
    }

    private static String answer(String left, String right, String scope) {
        return Containment.decide(role(left), role(right), scope(scope))
                .fold(
                        () -> "contained",
                        forCatalogue -> "for the catalogue of " + forCatalogue.date(),
                        witness -> "not contained in "
                                + witness.request().resource().split(":", 3)[1],
                        reason -> "undecided: " + reason);
    }

    private static RoleLayers role(String written) {
        String policies = TODAY.matcher(written)
                .replaceAll(found -> Matcher.quoteReplacement(Catalogue.shipped().expand(found.group(1)).stream()
                        .map(Action::id)
                        .collect(Collectors.joining(","))));
        return WrittenRole.role(policies).layers();
    }

    private static ContainmentScope scope(String written) {
        ContainmentScope all = ContainmentScope.everything();
        String[] words = written.split(" ", 2);
        return switch (words[0]) {
            case "services" -> all.ofServices(Set.of(words[1].split(",", -1)));
            case "actions" -> all.ofActions(Set.of(words[1].split(",", -1)));
            case "keys" -> all.withKeys(Set.of(words[1].split(",", -1)));
            case "in" -> all.inPartition(words[1]);
            case "on" -> all.onResources(PatternReader.resource(words[1], false, ColonReading.CROSSING));
            default -> all;
        };
    }
}
