package io.github.cognitoaudit.policy.laws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Makes random requests, most of them drawn from the statements of a role: its wildcards are filled in, its conditions met, and the
 * values of context keys are often texts that stand in a policy.
 */
public final class RandomRequests {

    private static final List<String> VARIABLE_KEYS =
            List.of("cognito-identity.amazonaws.com:sub", "aws:PrincipalTag/team", "aws:username");

    private final RandomTexts texts;
    private final RandomConditions conditions;
    private final List<Drawn> allows;
    private final List<Drawn> denies;
    private final List<String> spelled = new ArrayList<>();

    /**
     * Prepares to draw requests.
     *
     * @param random the source of chance
     * @param role whose Allow statements the requests are drawn from
     * @param others whose texts are tried as values too
     */
    public RandomRequests(Random random, RoleText role, RoleText... others) {
        this.texts = new RandomTexts(random);
        this.conditions = new RandomConditions(texts);
        this.allows = statements(role, "Allow");
        this.denies = statements(role, "Deny");
        spell(role);
        for (RoleText other : others) {
            spell(other);
        }
    }

    private static List<Drawn> statements(RoleText role, String effect) {
        return role.statements().stream()
                .filter(statement -> effect.equals(statement.get("Effect")))
                .map(statement -> new Drawn(actions(statement), resources(statement), conditionsOf(statement)))
                .toList();
    }

    private void spell(RoleText role) {
        for (Map<String, Object> statement : role.statements()) {
            for (String element : List.of("Resource", "NotResource")) {
                if (statement.containsKey(element)) {
                    RandomPolicies.some(statement.get(element)).stream()
                            .map(pattern -> pattern.substring(pattern.lastIndexOf(':') + 1))
                            .map(pattern -> pattern.substring(pattern.indexOf('/') + 1))
                            .forEach(spelled::add);
                }
            }
            conditionsOf(statement).forEach(condition -> spelled.addAll(condition.values()));
        }
    }

    /** Returns a request that has nothing to do with the role but its words. */
    public RequestText any() {
        Map<String, List<String>> context = context();
        String action = texts.action();
        return new RequestText(action, resource(action, context), context);
    }

    /** Returns a request that some Allow statement of the role likely covers. */
    public RequestText allowed() {
        return drawn(allows);
    }

    /** Returns a request that some Deny statement of the role likely covers. */
    public RequestText denied() {
        return drawn(denies);
    }

    /** Returns a request that some Deny statement of another role likely covers. */
    public RequestText deniedBy(RoleText other) {
        return drawn(statements(other, "Deny"));
    }

    private RequestText drawn(List<Drawn> statements) {
        if (statements.isEmpty() || texts.chance(5)) {
            return any();
        }
        Drawn statement = texts.any(statements);
        Map<String, List<String>> context = context();
        for (Wanted wanted : statement.conditions()) {
            if (!texts.chance(10)) {
                meet(wanted, context);
            }
        }
        String action = statement.actions().isEmpty() ? texts.action() : texts.any(statement.actions());
        return new RequestText(action, resource(statement.resources(), action, context), context);
    }

    private static List<String> actions(Map<String, Object> statement) {
        return RandomTexts.ACTION_NAMES.stream()
                .filter(action -> statement.containsKey("NotAction") != names(statement, action))
                .toList();
    }

    /** Returns the patterns of the resources; none where the statement names those that it does not mean. */
    private static List<String> resources(Map<String, Object> statement) {
        return RandomPolicies.some(statement.get("Resource"));
    }

    private static boolean names(Map<String, Object> statement, String action) {
        return RandomPolicies.some(statement.get(statement.containsKey("Action") ? "Action" : "NotAction")).stream()
                .anyMatch(pattern -> NaiveText.matches(NaiveText.lower(pattern), NaiveText.lower(action)));
    }

    private String resource(List<String> patterns, String action, Map<String, List<String>> context) {
        if (patterns.isEmpty() || "*".equals(RandomTexts.ACTIONS.get(action))) {
            return resource(action, context);
        }
        String pattern = texts.any(patterns);
        if (pattern.chars().filter(c -> c == ':').count() < 5) {
            return resource(action, context);
        }
        List<String> fields = NaiveText.fields(pattern);
        List<String> own = NaiveText.fields(resource(action, context));
        List<String> filled = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            boolean matches = own.size() == 6 && NaiveText.matches(fields.get(i), own.get(i));
            filled.add(matches ? own.get(i) : filled(fields.get(i), Map.of()));
        }
        filled.add(filled(fields.get(5), context));
        return String.join(":", filled);
    }

    /** Returns a resource of the action, at times named by a text of a policy or by a value of the context. */
    private String resource(String action, Map<String, List<String>> context) {
        String resource = texts.resource(action);
        int end = Math.max(resource.lastIndexOf('/'), resource.lastIndexOf(':')) + 1;
        if (resource.equals("*") || !texts.chance(40)) {
            return resource;
        }
        String name = filled(texts.any(spelled), context);
        return name.isEmpty() ? resource : resource.substring(0, end) + name;
    }

    private Map<String, List<String>> context() {
        Map<String, List<String>> context = new LinkedHashMap<>();
        for (String key : RandomConditions.KEYS.keySet()) {
            if (texts.chance(VARIABLE_KEYS.contains(key) ? 75 : 45)) {
                boolean copied = VARIABLE_KEYS.contains(key) && !spelled.isEmpty() && texts.chance(40);
                context.put(key, copied ? List.of(filled(texts.any(spelled), Map.of())) : conditions.values(key));
            }
        }
        return context;
    }

    /** Fills in wildcards and variables. */
    private String filled(String pattern, Map<String, List<String>> context) {
        Optional<String> resolved = NaiveText.resolved(pattern, true, context);
        StringBuilder filled = new StringBuilder();
        String marked = resolved.orElse(NaiveText.marked(pattern.replaceAll("\\$\\{[^}]*}", "u1")));
        marked.codePoints().forEach(c -> {
            if (c == NaiveText.STAR) {
                filled.append(texts.chance(30) ? "" : texts.name());
            } else if (c == NaiveText.QUESTION) {
                filled.append(texts.any(List.of("a", "b", "1", "/", "u")));
            } else {
                filled.appendCodePoint(c);
            }
        });
        return filled.toString();
    }

    private void meet(Wanted wanted, Map<String, List<String>> context) {
        String key = RandomConditions.KEYS.keySet().stream()
                .filter(wanted.key()::equalsIgnoreCase)
                .findFirst()
                .orElse(wanted.key());
        if (wanted.operator().equals("Null")) {
            if (wanted.values().contains("true")) {
                context.remove(key);
            } else {
                context.putIfAbsent(key, conditions.values(key));
            }
        } else if (wanted.operator().contains("Not")) {
            context.put(key, conditions.values(key));
        } else if (!wanted.values().isEmpty()) {
            List<String> values = new ArrayList<>();
            if (RandomConditions.KEYS.get(key) == RandomConditions.Kind.TEXTS && texts.chance(60)) {
                values.addAll(context.getOrDefault(key, List.of()));
            }
            values.add(near(wanted.operator(), filled(texts.any(wanted.values()), context)));
            context.put(key, values);
        }
    }

    /** Returns a value that the operator accepts, often one next to the bound. */
    private String near(String operator, String wanted) {
        if (operator.contains("Numeric") && wanted.matches("-?\\d+")) {
            int step = operator.contains("Less") ? -1 : operator.contains("Greater") ? 1 : 0;
            return String.valueOf(Integer.parseInt(wanted) + (texts.chance(60) ? step : 0));
        }
        if (operator.contains("Date") && operator.contains("Than")) {
            return operator.contains("Less") ? "2025-12-31T23:59:59Z" : "2026-06-30T12:00:01Z";
        }
        if (operator.contains("IpAddress")) {
            return wanted.replaceAll("/.*", "");
        }
        return wanted;
    }

    private static List<Wanted> conditionsOf(Map<String, Object> statement) {
        List<Wanted> conditions = new ArrayList<>();
        if (statement.get("Condition") instanceof Map<?, ?> operators) {
            operators.forEach((operator, keys) -> ((Map<?, ?>) keys)
                    .forEach((key, values) -> conditions.add(
                            new Wanted(String.valueOf(operator), String.valueOf(key), RandomPolicies.some(values)))));
        }
        return conditions;
    }

    /** Holds what requests of one statement are made from. */
    private record Drawn(List<String> actions, List<String> resources, List<Wanted> conditions) {}

    /** Holds one condition of a statement. */
    private record Wanted(String operator, String key, List<String> values) {}
}
