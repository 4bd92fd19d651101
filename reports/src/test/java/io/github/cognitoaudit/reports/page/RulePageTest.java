package io.github.cognitoaudit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.Fingerprint;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import io.github.cognitoaudit.rule.Witness;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RulePageTest {
    private static final RuleDescriptor RULE = RuleDescriptor.rule(
                    "POOL-099", "pool-is-lonely", Severity.LOW, ChainLink.POOL)
            .title("Pool is lonely")
            .because("Nobody comes.")
            .see("https://example.com/pools")
            .reportedBy("a lonely pool")
            .build();

    @Test
    void prints_what_a_rule_says_about_itself() {
        assertThat(RulePage.of(RULE)).isEqualTo("""
                # POOL-099: Pool is lonely

                | name | severity | link of the chain |
                |---|---|---|
                | `pool-is-lonely` | low | pool |

                Nobody comes.

                The vendors do not document all of this. It is reported by a lonely pool.

                ## References

                - <https://example.com/pools>
                """);
    }

    @Test
    void prints_examples_with_evidence_witness_and_mend() {
        List<RuleExample> examples =
                List.of(new RuleExample("flags a pool", List.of(finding())), new RuleExample("accepts two", List.of()));

        assertThat(RulePage.of(RULE, examples)).isEqualTo("""
                # POOL-099: Pool is lonely

                | name | severity | link of the chain |
                |---|---|---|
                | `pool-is-lonely` | low | pool |

                Nobody comes.

                The vendors do not document all of this. It is reported by a lonely pool.

                ## Examples

                ### Flags a pool

                Subject: `eu-west-1:1`

                > pool `1` is lonely

                | where | expected | found | read by |
                |---|---|---|---|
                | `guests` | `a\\|b` | `` back`quote `` | - |

                Witness: action `s3:GetObject`, resource `*`

                **Mend, on the side of AWS.** Invite somebody.

                ```sh
                aws invite
                ```

                ```hcl
                resource "guest" "one" {}
                ```

                Impact: None.

                ## No finding

                - Accepts two.

                ## References

                - <https://example.com/pools>
                """);
    }

    @Test
    void prints_an_index_with_a_link_to_each_page() {
        assertThat(RuleIndex.of(List.of(RULE))).isEqualTo("""
                # Rules

                | id | flaw | severity | link | in one line |
                |---|---|---|---|---|
                | [POOL-099](POOL-099.md) | `pool-is-lonely` | low | pool | Pool is lonely |
                """);
    }

    private static Finding finding() {
        List<Evidence> evidence = List.of(Evidence.configured("guests", "a|b", "back`quote", ""));
        ResourceId subject = new ResourceId("eu-west-1:1");
        return new Finding(
                RULE,
                Severity.LOW,
                Finding.Status.VIOLATION,
                "production",
                subject,
                "pool `1` is lonely",
                evidence,
                Optional.of(Witness.request("s3:GetObject", "*")),
                List.of(new Remediation(
                        Remediation.Side.AWS,
                        "Invite somebody.",
                        "aws invite",
                        "resource \"guest\" \"one\" {}\n",
                        "None.")),
                List.of(),
                Fingerprint.of("POOL-099", "production", subject, evidence));
    }
}
