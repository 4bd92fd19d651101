package io.github.cognitoaudit.policy.pattern;

import io.github.cognitoaudit.policy.pattern.TextPattern.PatternBuilder;

/**
 * Turns the ARN format of a resource type, such as {@code arn:${Partition}:s3:::${BucketName}/${ObjectName}}, into the pattern of
 * its ARNs: an account has twelve digits, a region no colon, and what else varies has at least one character.
 */
public final class ArnFormat {

    private static final int ACCOUNT_LENGTH = 12;

    private ArnFormat() {}

    /**
     * Returns the pattern of the ARNs of a type.
     *
     * @param format the format, with {@code ${...}} for what varies, each brace closed
     * @param partition the partition, such as {@code aws}
     */
    public static TextPattern in(String format, String partition) {
        PatternBuilder pattern = new PatternBuilder();
        int at = 0;
        while (at < format.length()) {
            if (!format.startsWith("${", at)) {
                pattern.token(format.charAt(at) == '*' ? TextPattern.RUN : format.charAt(at));
                at++;
                continue;
            }
            int close = format.indexOf('}', at);
            varying(format.substring(at + 2, close), partition, pattern);
            at = close + 1;
        }
        return pattern.build();
    }

    private static void varying(String name, String partition, PatternBuilder pattern) {
        switch (name) {
            case "Partition" -> pattern.literal(partition);
            case "Region" -> pattern.token(TextPattern.ONE_NO_COLON).token(TextPattern.RUN_NO_COLON);
            case "Account", "AccountId", "ManagementAccountId", "VpcOwnerAccount" -> {
                for (int i = 0; i < ACCOUNT_LENGTH; i++) {
                    pattern.token(TextPattern.DIGIT);
                }
            }
            default -> pattern.token(TextPattern.ONE).token(TextPattern.RUN);
        }
    }
}
