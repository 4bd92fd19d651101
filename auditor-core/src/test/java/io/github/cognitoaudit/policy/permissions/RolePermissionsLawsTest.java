package io.github.cognitoaudit.policy.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.document.Clause;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.pattern.Glob;
import io.github.cognitoaudit.policy.permissions.Grants.Grant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the reading against a plain evaluator of single requests, on random policies: what is found is allowed for every table
 * of the witness's region, and where nothing is found and nothing doubted every region has a table that is not allowed.
 */
class RolePermissionsLawsTest {

    private static final long SEED = 20_260_928L;
    private static final String ACCOUNT = "111122223333";
    private static final String ACTION = "dynamodb:BatchWriteItem";
    private static final List<String> ACTIONS = List.of(
            "dynamodb:*", "dynamodb:B*", "dynamodb:Batch*", "dynamodb:BatchWriteItem", "dynamodb:Scan", "*:BatchW*");
    private static final List<String> RESOURCES = List.of(
            "*",
            "arn:aws:dynamodb:*:*:*",
            "arn:aws:dynamodb",
            "arn:aws:dynamodb:*:*:table/*",
            "arn:aws:dynamodb:eu-west-1:111122223333:table/*",
            "arn:aws:dynamodb:eu-*:111122223333:table/*",
            "arn:aws:dynamodb:*:999999999999:table/*",
            "arn:aws:dynamodb:*:*:table/a*",
            "arn:aws:dynamodb:*:*:table/secret",
            "arn:aws:dynamodb:us-east-1:*:table/secret",
            "arn:aws:dynamodb:*:*:table/?*",
            "arn:aws:dynamodb:*:*:table/?",
            "arn:aws:s3:::*");
    private static final List<String> REGIONS =
            List.of("us-east-1", "us-east-2", "us-west-1", "eu-west-1", "eu-west-2");
    private static final List<String> TABLES = List.of("a", "b", "ab", "secret", "other", "zz-zz", "a.secret");

    @Test
    void what_is_found_is_allowed_and_what_is_none_is_not() throws PolicySyntaxException {
        Random random = new Random(SEED);
        int found = 0;
        int none = 0;
        for (int i = 0; i < 200; i++) {
            List<PolicyDocument> identity = new ArrayList<>();
            for (int policy = 0; policy <= random.nextInt(2); policy++) {
                identity.add(document(random));
            }
            Optional<PolicyDocument> boundary =
                    random.nextInt(3) == 0 ? Optional.of(document(random)) : Optional.empty();
            String asked = "seed %d, case %d: %s within %s".formatted(SEED, i, identity, boundary);
            Grants grants = RolePermissions.of("arn:aws:iam::" + ACCOUNT + ":role/app", identity, boundary)
                    .unscopedWrites();
            Optional<Grant> grant = grantOf(grants);
            if (grant.isPresent()) {
                found++;
                String region = grant.get().resource().split(":", -1)[3];
                assertThat(TABLES).as(asked).allMatch(table -> allowed(identity, boundary, arn(region, table)));
            } else if (isNone(grants)) {
                none++;
                assertThat(REGIONS)
                        .as(asked)
                        .allMatch(region ->
                                TABLES.stream().anyMatch(table -> !allowed(identity, boundary, arn(region, table))));
            }
        }
        assertThat(List.of(found, none)).allMatch(count -> count > 20);
    }

    private static Optional<Grant> grantOf(Grants grants) {
        List<Grant> all = grants.fold(Grants.Found::grants, none -> List.<Grant>of(), undecided -> List.<Grant>of());
        return all.stream().filter(grant -> grant.subject().equals(ACTION)).findFirst();
    }

    private static boolean isNone(Grants grants) {
        return grants.fold(
                found -> found.doubts().stream()
                        .noneMatch(doubt -> doubt.subject().equals(ACTION)),
                none -> true,
                undecided -> undecided.doubts().stream()
                        .noneMatch(doubt -> doubt.subject().equals(ACTION)));
    }

    private static String arn(String region, String table) {
        return "arn:aws:dynamodb:" + region + ":" + ACCOUNT + ":table/" + table;
    }

    private static boolean allowed(List<PolicyDocument> identity, Optional<PolicyDocument> boundary, String resource) {
        boolean denied = Stream.concat(identity.stream(), boundary.stream())
                .anyMatch(document -> applies(document, Effect.DENY, resource));
        return !denied
                && identity.stream().anyMatch(document -> applies(document, Effect.ALLOW, resource))
                && boundary.map(document -> applies(document, Effect.ALLOW, resource))
                        .orElse(true);
    }

    private static boolean applies(PolicyDocument document, Effect effect, String resource) {
        return document.statements().stream()
                .filter(statement -> statement.effect() == effect)
                .anyMatch(statement -> names(statement, resource));
    }

    private static boolean names(Statement statement, String resource) {
        Clause actions = statement.actions();
        Clause resources = statement.resources().orElseThrow();
        boolean action = actions.patterns().stream()
                .anyMatch(pattern -> Glob.ignoringCase(pattern).matches(ACTION));
        boolean named = resources.patterns().stream()
                .map(pattern -> pattern.equals("arn:aws:dynamodb") ? pattern + ":*:*:*" : pattern)
                .anyMatch(pattern -> Glob.of(pattern).matches(resource));
        return action != actions.negated() && named != resources.negated();
    }

    private static PolicyDocument document(Random random) throws PolicySyntaxException {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            statements.add("""
                    {"Effect": "%s", "%s": %s, "%s": %s}""".formatted(
                            random.nextInt(3) == 0 ? "Deny" : "Allow",
                            random.nextInt(12) == 0 ? "NotAction" : "Action",
                            some(random, ACTIONS),
                            random.nextInt(4) == 0 ? "NotResource" : "Resource",
                            some(random, RESOURCES)));
        }
        return PolicyDocument.parse(
                "{\"Version\": \"2012-10-17\", \"Statement\": [%s]}".formatted(String.join(",", statements)));
    }

    private static String some(Random random, List<String> from) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            chosen.add("\"" + from.get(random.nextInt(from.size())) + "\"");
        }
        return chosen.toString();
    }
}
