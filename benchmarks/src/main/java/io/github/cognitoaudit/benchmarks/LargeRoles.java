package io.github.cognitoaudit.benchmarks;

import static io.github.cognitoaudit.benchmarks.PolicyJson.allow;
import static io.github.cognitoaudit.benchmarks.PolicyJson.role;
import static io.github.cognitoaudit.benchmarks.PolicyJson.statement;

import io.github.cognitoaudit.benchmarks.PolicySet.Pair;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Writes policies of many statements, as generators write them. */
final class LargeRoles {

    private static final List<String> VERBS = List.of(
            "s3:GetObject",
            "s3:PutObject",
            "s3:DeleteObject",
            "s3:GetObjectTagging",
            "s3:ListBucket*",
            "dynamodb:GetItem",
            "dynamodb:PutItem",
            "dynamodb:Batch*",
            "sqs:SendMessage",
            "sqs:Receive*");

    private LargeRoles() {}

    /** Returns roles with 50 statements of ten actions on ten resources each: a narrow, a wide, and one that denies a part. */
    static List<RoleLayers> all() {
        List<String> denying = statements(50, 10, 10, "*");
        denying.set(0, statement("Deny", "Action", "s3:*", "Resource", "arn:aws:s3:::b*/secret/*", ""));
        return List.of(role(statements(50, 10, 10, "own/*")), role(statements(50, 10, 10, "*")), role(denying));
    }

    /**
     * Returns two roles, the left of which may do a part of what the right may, so that no statement can be passed over.
     *
     * @param left how many statements the left side has
     * @param right how many statements the right side has
     */
    static Pair contained(int left, int right) {
        List<String> narrow = new ArrayList<>();
        for (int i = 0; i < left; i++) {
            narrow.add(written(i % right, 2, 2, "own" + i + "/*"));
        }
        return new Pair(role(narrow), role(statements(right, 2, 2, "*")));
    }

    private static List<String> statements(int count, int actions, int resources, String tail) {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            statements.add(written(i, actions, resources, tail));
        }
        return statements;
    }

    private static String written(int place, int actions, int resources, String tail) {
        StringJoiner names = new StringJoiner(" ");
        StringJoiner arns = new StringJoiner(" ");
        for (int i = 0; i < actions; i++) {
            names.add(VERBS.get((place + i) % VERBS.size()));
        }
        for (int i = 0; i < resources; i++) {
            arns.add(arn(place, i, tail));
        }
        return allow(names.toString(), arns.toString());
    }

    private static String arn(int statement, int resource, String tail) {
        return switch (resource % 3) {
            case 0 -> "arn:aws:s3:::b" + statement + "-" + resource + "/" + tail;
            case 1 -> "arn:aws:dynamodb:*:111122223333:table/t" + statement + "-" + resource + tail;
            default -> "arn:aws:sqs:eu-west-1:111122223333:q" + statement + "-" + resource + tail;
        };
    }
}
