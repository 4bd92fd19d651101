package io.github.cognitoaudit.policy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks on random valid documents that order and white space mean nothing, and that no required element can be left out. */
final class PolicyLawsTest {

    private static final long SEED = 20_261_126L;
    private static final int DOCUMENTS = "full".equals(System.getProperty("laws")) ? 20_000 : 500;

    @Test
    void the_order_of_elements_and_white_space_mean_nothing() throws PolicySyntaxException {
        Random random = new Random(SEED);
        for (int i = 0; i < DOCUMENTS; i++) {
            PolicyKind kind = anyOf(random, PolicyKind.values());
            Map<String, Object> document = document(random, kind);
            String plain = write(document, random, false);
            String shuffled = write(document, random, true);

            assertThat(PolicyValidation.of(plain, kind).problems())
                    .as("seed %d, document %d: %s", SEED, i, plain)
                    .isEmpty();
            assertThat(PolicyValidation.of(shuffled, kind).problems())
                    .as("seed %d, document %d: %s", SEED, i, shuffled)
                    .isEmpty();
            assertThat(sorted(PolicyDocument.parse(shuffled)))
                    .as("seed %d, document %d: %s", SEED, i, shuffled)
                    .isEqualTo(sorted(PolicyDocument.parse(plain)));
        }
    }

    @Test
    void no_required_element_can_be_left_out() {
        Random random = new Random(SEED);
        for (int i = 0; i < DOCUMENTS; i++) {
            PolicyKind kind = anyOf(random, PolicyKind.values());
            Map<String, Object> document = document(random, kind);
            int place = random.nextInt(statements(document).size());
            Map<String, Object> statement = statements(document).get(place);
            String element = anyOf(random, "Effect", "Action", kind == PolicyKind.TRUST ? "Principal" : "Resource");
            statement.remove(element);
            statement.remove("Not" + element);

            assertThat(Documents.errors(write(document, random, true), kind))
                    .as("seed %d, document %d without %s: %s", SEED, i, element, document)
                    .containsExactly("MISSING_" + element.toUpperCase(Locale.ROOT) + " /Statement/" + place);
        }
    }

    private static Map<String, Object> document(Random random, PolicyKind kind) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("Version", "2012-10-17");
        int count = 1 + random.nextInt(3);
        document.put(
                "Statement",
                IntStream.range(0, count)
                        .mapToObj(i -> statement(random, kind, i))
                        .toList());
        return document;
    }

    private static Map<String, Object> statement(Random random, PolicyKind kind, int number) {
        Map<String, Object> statement = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            statement.put("Sid", "Statement" + number);
        }
        statement.put("Effect", anyOf(random, "Allow", "Deny"));
        boolean trust = kind == PolicyKind.TRUST;
        String[] actions = trust
                ? new String[] {"sts:AssumeRole", "sts:TagSession", "*"}
                : new String[] {"s3:Get*", "cognito-identity:?etId", "*", "iam:PassRole"};
        statement.put(anyOf(random, "Action", "NotAction"), values(random, actions));
        if (trust) {
            Map<String, Object> principals = new LinkedHashMap<>();
            principals.put("AWS", values(random, "*", "111122223333", "arn:aws:iam::111122223333:role/r"));
            principals.put("Federated", values(random, "cognito-identity.amazonaws.com", "accounts.google.com"));
            statement.put("Principal", principals);
        } else {
            statement.put(
                    anyOf(random, "Resource", "NotResource"),
                    values(random, "*", "arn:aws:s3:::b/*", "arn:aws:s3:::b/${aws:userid, 'x'}", "arn:aws:sqs:*:1*:q"));
        }
        if (random.nextBoolean()) {
            statement.put("Condition", condition(random));
        }
        return statement;
    }

    private static Map<String, Object> condition(Random random) {
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put(
                anyOf(random, "StringLike", "ForAnyValue:StringNotLikeIfExists"),
                Map.of("a:b/c~d", values(random, "v*", "", "${*}", "\u00e9\"\\/\n")));
        condition.put("Null", Map.of("a:b", anyOf(random, true, false, "true")));
        condition.put("NumericLessThan", Map.of("a:n", anyOf(random, 7, "7.5")));
        return condition;
    }

    /** Returns one value as it is, or some in a list. */
    private static Object values(Random random, String... from) {
        if (random.nextBoolean()) {
            return anyOf(random, from);
        }
        return random.ints(1L + random.nextInt(3), 0, from.length)
                .mapToObj(i -> from[i])
                .toList();
    }

    @SafeVarargs
    private static <T> T anyOf(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    @SuppressWarnings("unchecked") // documents are made here, of nothing but maps, lists and scalars
    private static List<Map<String, Object>> statements(Map<String, Object> document) {
        return (List<Map<String, Object>>) document.getOrDefault("Statement", List.of());
    }

    private static String write(Object value, Random random, boolean shuffled) {
        String blank = shuffled ? anyOf(random, "", " ", "\n\t", "\r\n  ") : "";
        if (value instanceof Map<?, ?> map) {
            List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
            if (shuffled) {
                Collections.shuffle(entries, random);
            }
            return entries.stream()
                    .map(entry -> blank + quoted(entry.getKey().toString()) + blank + ":" + blank
                            + write(entry.getValue(), random, shuffled))
                    .collect(Collectors.joining(blank + ",", "{", blank + "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> blank + write(item, random, shuffled))
                    .collect(Collectors.joining(blank + ",", "[", blank + "]"));
        }
        return value instanceof String text ? quoted(text) : value.toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /** Returns the statements, with principals and conditions in an order that does not depend on the text. */
    private static List<String> sorted(PolicyDocument document) {
        return document.statements().stream()
                .map(statement -> statement.pointer()
                        + statement.sid()
                        + statement.effect()
                        + statement.actions()
                        + statement.resources()
                        + statement.notPrincipal()
                        + statement.principals().stream()
                                .map(Object::toString)
                                .sorted()
                                .toList()
                        + statement.conditions().stream()
                                .map(Object::toString)
                                .sorted()
                                .toList())
                .toList();
    }
}
