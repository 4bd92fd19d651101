package io.github.cognitoaudit.policy.laws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Makes of a role another that most likely allows less: a smaller pattern, a condition more, a Deny more, a statement less. */
public final class Narrowing {

    private final RandomTexts texts;
    private final RandomConditions conditions;
    private final RandomPolicies policies;
    private final int variablePercent;

    /** Creates the maker of one run. */
    public Narrowing(Random random, RandomPolicies.Share share) {
        this.texts = new RandomTexts(random);
        this.conditions = new RandomConditions(texts);
        this.policies = new RandomPolicies(random, share);
        this.variablePercent = share.variable();
    }

    /** Returns a narrower role. */
    public RoleText of(RoleText wide) {
        List<String> identity =
                new ArrayList<>(wide.identity().stream().map(this::narrowed).toList());
        if (identity.size() > 1 && texts.chance(20)) {
            identity.remove(0);
        }
        Optional<String> boundary = wide.boundary();
        if (boundary.isEmpty() && texts.chance(12)) {
            boundary = Optional.of(policies.policy());
        }
        List<String> session = wide.session();
        if (session.isEmpty() && texts.chance(8)) {
            session = List.of(policies.policy());
        }
        return new RoleText(
                identity,
                boundary.map(policy -> texts.chance(30) ? narrowed(policy) : policy),
                session.stream()
                        .map(policy -> texts.chance(30) ? narrowed(policy) : policy)
                        .toList());
    }

    private String narrowed(String policy) {
        Map<String, Object> tree = RoleText.read(policy);
        List<Map<String, Object>> statements = new ArrayList<>(RoleText.statements(tree));
        for (int i = texts.upTo(2); i >= 0; i--) {
            Map<String, Object> statement = texts.any(statements);
            if ("Allow".equals(statement.get("Effect"))) {
                narrowAllow(statement);
            } else if (texts.chance(50)) {
                statement.remove("Condition");
            }
        }
        if (texts.chance(25)) {
            statements.add(policies.statement("Deny"));
        }
        if (statements.size() > 1 && texts.chance(15)) {
            removeAllow(statements);
        }
        tree.put("Statement", statements);
        return RoleText.write(tree);
    }

    private void removeAllow(List<Map<String, Object>> statements) {
        int at = texts.upTo(statements.size() - 1);
        if ("Allow".equals(statements.get(at).get("Effect"))) {
            statements.remove(at);
        }
    }

    private void narrowAllow(Map<String, Object> statement) {
        switch (texts.upTo(4)) {
            case 0 -> narrowPatterns(statement, "Action");
            case 1, 2 -> narrowPatterns(statement, "Resource");
            case 3 -> conditions.add(statement, variablePercent);
            default -> narrowCondition(statement);
        }
    }

    /** Fills in a wildcard of one of the patterns; of the negated element, adds a pattern. */
    private void narrowPatterns(Map<String, Object> statement, String element) {
        if (statement.containsKey(element)) {
            List<String> patterns = new ArrayList<>(RandomPolicies.some(statement.get(element)));
            int at = texts.upTo(patterns.size() - 1);
            if (patterns.size() > 1 && texts.chance(30)) {
                patterns.remove(at);
            } else {
                patterns.set(at, element.equals("Action") ? action(patterns.get(at)) : resource(patterns.get(at)));
            }
            statement.put(element, patterns);
        } else {
            List<String> patterns = new ArrayList<>(RandomPolicies.some(statement.get("Not" + element)));
            patterns.add(
                    element.equals("Action")
                            ? texts.actionPattern()
                            : texts.resourcePattern(texts.any(RandomTexts.ACTION_NAMES), variablePercent));
            statement.put("Not" + element, patterns);
        }
    }

    private String action(String pattern) {
        List<String> named = RandomTexts.ACTION_NAMES.stream()
                .filter(action -> NaiveText.matches(NaiveText.lower(pattern), NaiveText.lower(action)))
                .toList();
        if (named.isEmpty()) {
            return pattern;
        }
        String action = texts.any(named);
        int colon = action.indexOf(':');
        return texts.chance(30) && pattern.endsWith("*") && pattern.length() <= colon + 2
                ? action.substring(0, colon + 2) + "*"
                : action;
    }

    private String resource(String pattern) {
        if (pattern.equals("*")) {
            return texts.resourcePattern(texts.any(RandomTexts.ACTION_NAMES), variablePercent);
        }
        int fields = NaiveText.fields(pattern).size();
        int at = texts.chance(50) ? pattern.indexOf('*') : pattern.lastIndexOf('*');
        boolean escape = at > 1 && pattern.charAt(at - 1) == '{';
        if (at < 0 || fields < 6 || escape) {
            return pattern;
        }
        boolean inFields =
                pattern.substring(0, at).chars().filter(c -> c == ':').count() < 5;
        String filling =
                inFields ? texts.any(List.of("eu-west-1", "111122223333", "a", "*-1")) : texts.tail(variablePercent);
        return pattern.substring(0, at) + filling + pattern.substring(at + 1);
    }

    @SuppressWarnings("unchecked")
    private void narrowCondition(Map<String, Object> statement) {
        if (!(statement.get("Condition") instanceof Map<?, ?> found)) {
            conditions.add(statement, variablePercent);
            return;
        }
        Map<String, Object> operators = (Map<String, Object>) found;
        String operator = texts.any(List.copyOf(operators.keySet()));
        Map<String, Object> keys =
                new LinkedHashMap<>((Map<String, Object>) operators.getOrDefault(operator, Map.of()));
        String key = texts.any(List.copyOf(keys.keySet()));
        List<String> values = new ArrayList<>(RandomPolicies.some(keys.get(key)));
        if (operator.contains("Not")) {
            values.add(conditions.text());
        } else if (values.size() > 1) {
            values.remove(0);
        } else if (operator.endsWith("IfExists")) {
            operators.remove(operator);
            operators.put(
                    operator.substring(0, operator.length() - "IfExists".length()),
                    new LinkedHashMap<>(Map.of(key, values)));
            return;
        }
        keys.put(key, values);
        operators.put(operator, keys);
    }
}
