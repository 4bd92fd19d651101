package io.github.cognitoaudit.policy.validation;

import io.github.cognitoaudit.policy.syntax.Located;
import io.github.cognitoaudit.policy.syntax.ProblemCode;
import io.github.cognitoaudit.policy.syntax.Problems;

/** Checks the fields that ARNs of resources and of principals have in common. */
final class ArnFields {

    private ArnFields() {}

    /**
     * Checks the partition: {@code aws}, or {@code aws-} and small letters, as those that AWS has.
     *
     * <p>The guide names the partitions and no wildcard; policies with the whole partition {@code *} are in use all the same (those of
     * cluster-api-provider-aws), so that it is a warning.
     */
    static void partition(Located arn, String partition, Problems problems) {
        if (partition.equals("*")) {
            problems.warning(
                    ProblemCode.INVALID_PARTITION, arn.pointer(), "expected a partition such as `aws`, found `*`");
        } else if (!isPartition(partition)) {
            problems.error(
                    ProblemCode.INVALID_PARTITION,
                    arn.pointer(),
                    "expected a partition such as `aws`, found " + Problems.quote(partition));
        }
    }

    private static boolean isPartition(String text) {
        return text.equals("aws")
                || (text.startsWith("aws-")
                        && !text.endsWith("-")
                        && text.chars().allMatch(c -> c == '-' || (Ascii.isLetter(c) && !Ascii.isCapital(c))));
    }
}
