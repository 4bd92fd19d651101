package io.github.cognitoaudit.maven.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.catalogue.Catalogue;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

final class ComparisonTest {

    private static final String UNSEEN = "\nIdentity side only: SCPs, RCPs and resource policies are not seen.";

    @Test
    void what_is_within_is_proven() throws MojoExecutionException {
        assertThat(compare("'Action': 's3:Get*', 'Resource': '*'", "'Action': 's3:*', 'Resource': '*'"))
                .isEqualTo(new Comparison(
                        "everything that `a.json` allows is within `b.json`, also of the actions that AWS may add: proven"
                                + UNSEEN,
                        Optional.empty()));
    }

    @Test
    void what_is_within_for_the_actions_of_today_says_the_date() throws MojoExecutionException {
        Comparison comparison = compare(
                "'Action': 'cognito-sync:*', 'Resource': '*'",
                "'Action': ['cognito-sync:B*', 'cognito-sync:D*', 'cognito-sync:G*', 'cognito-sync:L*', 'cognito-sync:Q*',"
                        + " 'cognito-sync:R*', 'cognito-sync:S*', 'cognito-sync:U*'], 'Resource': '*'");

        assertThat(comparison.text())
                .isEqualTo("everything that `a.json` allows is within `b.json`, of the actions that AWS had on "
                        + Catalogue.shipped().provenance().date()
                        + ": proven\nAn action that AWS adds later may be allowed by `a.json` and not by `b.json`."
                        + UNSEEN);
        assertThat(comparison.failure()).isEmpty();
    }

    @Test
    void what_is_not_within_is_shown_by_a_request_with_its_context() throws MojoExecutionException {
        Comparison comparison = compare(
                "'Sid': 'Mine', 'Action': 's3:GetObject', 'Resource': 'arn:aws:s3:::app/x',"
                        + " 'Condition': {'IpAddress': {'aws:SourceIp': '10.0.0.0/8'}}",
                "'Action': 's3:GetObject', 'Resource': '*', 'Condition': {'IpAddress': {'aws:SourceIp': '10.9.0.0/16'}}");

        assertThat(comparison.text()).isEqualTo("""
                not everything that `a.json` allows is within `b.json`
                This request is allowed by the first and not by the second:

                  action    s3:GetObject
                  resource  arn:aws:s3:::app/x
                  context   aws:SourceIp = 10.0.0.0

                  allowed by a.json:2:2 (Sid `Mine`)
                  b.json:2:2 allows the action, but not on this resource or not in this context

                Identity side only: SCPs, RCPs and resource policies are not seen.""");
        assertThat(comparison.failure())
                .contains(
                        "not everything that `a.json` allows is within `b.json`: `s3:GetObject` on `arn:aws:s3:::app/x` is"
                                + " allowed by a.json:2:2 (Sid `Mine`); b.json:2:2 allows the action, but not on this resource or not in this"
                                + " context. Take it out of the first, or allow it in the second");
    }

    @Test
    void why_the_second_does_not_allow_it_is_said() throws MojoExecutionException {
        assertThat(compare("'Action': 'sqs:*', 'Resource': '*'", "'Action': 's3:*', 'Resource': '*'")
                        .text())
                .contains(
                        "\n  context   none that a condition asks for\n",
                        "\n  no statement of `b.json` allows the action\n");
        assertThat(compare(
                                "'Action': 's3:GetObject', 'Resource': '*'",
                                "'Action': '*', 'Resource': '*'}, {'Effect': 'Deny', 'Action': 's3:*', 'Resource': '*'")
                        .text())
                .contains("\n  denied by b.json:2:55\n");
    }

    @Test
    void what_can_not_be_settled_stops_the_build_with_the_reason() throws MojoExecutionException {
        Comparison comparison = compare(
                "'Action': 's3:GetObject', 'Resource': '*', 'Condition': {'StringSounds': {'aws:SourceVpc': 'x'}}",
                "'Action': 'sqs:*', 'Resource': '*'");

        assertThat(comparison.failure().orElse(""))
                .startsWith("whether everything that `a.json` allows is within `b.json` is undecided: ")
                .contains("`s3:GetObject`", ". Nothing is proven, so the build stops; ");
    }

    private static Comparison compare(String inner, String outer) throws MojoExecutionException {
        return Comparison.of(file("a.json", inner), file("b.json", outer));
    }

    private static PolicyFile file(String name, String statement) {
        return new PolicyFile(
                name,
                ("{'Version': '2012-10-17', 'Statement': [\n {'Effect': 'Allow', " + statement + "}]}")
                        .replace('\'', '"'));
    }
}
