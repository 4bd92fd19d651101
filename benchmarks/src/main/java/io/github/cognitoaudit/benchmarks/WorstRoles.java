package io.github.cognitoaudit.benchmarks;

import static io.github.cognitoaudit.benchmarks.PolicyJson.allow;
import static io.github.cognitoaudit.benchmarks.PolicyJson.role;

import io.github.cognitoaudit.benchmarks.PolicySet.Pair;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.ArrayList;
import java.util.List;

/** Writes the policies that cost the most: many conditions on many keys, which end at the limit of steps, and many stars inside. */
final class WorstRoles {

    private static final int KEYS = 24;
    private static final int STARS = 12;

    private WorstRoles() {}

    /** Returns comparisons of which each left side is contained in the right one; proving the first takes more than is spent on it. */
    static List<Pair> pairs() {
        return List.of(new Pair(oneKeyEach("own"), oneKeyEach("")), new Pair(starred(STARS), starred(STARS / 2)));
    }

    /** Has one statement for each of many keys, so that every combination of their values is a case of its own. */
    private static RoleLayers oneKeyEach(String bucket) {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            statements.add(allow("s3:GetObject", "arn:aws:s3:::" + bucket + "*" + i + "*/*", ofKey(i)));
        }
        return role(statements);
    }

    /** Has patterns with many stars inside, each of which is somewhere else after the same text. */
    private static RoleLayers starred(int stars) {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < STARS; i++) {
            statements.add(allow("s3:GetObject", "arn:aws:s3:::" + part(i).repeat(stars) + "*"));
        }
        return role(statements);
    }

    private static String part(int place) {
        return "*" + "ab".charAt(place % 2) + (char) ('a' + place);
    }

    private static String ofKey(int number) {
        return "'StringLike':{'aws:PrincipalTag/k" + number + "':['a*','*x" + number + "*']}";
    }
}
