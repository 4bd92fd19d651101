package io.github.cognitoaudit.policy.contain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.laws.WrittenRole;
import org.junit.jupiter.api.Test;

class ContainmentBudgetTest {

    @Test
    void more_keys_than_are_combined_leave_it_open() {
        StringBuilder right = new StringBuilder("Allow sqs:* on *");
        for (char key = 'a'; key < 'q'; key++) {
            String allow = " ; Allow s3:GetObject on arn:aws:s3:::b/k if ";
            right.append(allow).append("StringEquals aws:").append(key).append("=x");
            right.append(allow).append("StringNotEquals aws:").append(key).append("=x");
        }

        assertThat(Containment.decide(
                        WrittenRole.role("Allow s3:GetObject on arn:aws:s3:::b/k")
                                .layers(),
                        WrittenRole.role(right.toString()).layers(),
                        ContainmentScope.everything().inPartition("aws")))
                .isEqualTo(new Containment.Undecided(
                        "the policies have more combinations than are searched, first at `s3:GetObject`"));
    }
}
