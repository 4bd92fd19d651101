package io.github.cognitoaudit.policy.syntax;

import io.github.cognitoaudit.policy.syntax.Json.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks a JSON value as one statement of a policy document (IAM user guide, reference_policies_grammar). */
final class StatementWalk {

    private static final Set<String> ELEMENTS = Set.of(
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition");
    private static final Set<String> EFFECTS = Set.of("Allow", "Deny");
    private static final Set<String> PRINCIPAL_TYPES = Set.of("AWS", "Federated", "Service", "CanonicalUser");

    /** The longest operator of IAM has 46 characters; a long one would stand in the place of each of its keys and fill the memory. */
    private static final int LONGEST_OPERATOR = 64;

    private final Problems problems;
    private final ElementWalk elements;

    StatementWalk(Problems problems, ElementWalk elements) {
        this.problems = problems;
        this.elements = elements;
    }

    Optional<StatementTree> statement(Json value, String pointer) {
        return elements.members(value, pointer).map(members -> statement(members, pointer));
    }

    private StatementTree statement(Map<String, Json> members, String pointer) {
        elements.requireKnown(members, ELEMENTS, pointer, ProblemCode.INVALID_POLICY_ELEMENT);
        Optional<Located> sid = elements.text(members, "Sid", pointer);
        Optional<Located> effect = effect(members, pointer);
        List<Values> actions = pair(members, "Action", pointer, ProblemCode.EMPTY_ARRAY_ACTION);
        if (!members.containsKey("Action") && !members.containsKey("NotAction")) {
            problems.error(ProblemCode.MISSING_ACTION, pointer, "expected `Action` or `NotAction`, found neither");
        }
        List<Values> resources = pair(members, "Resource", pointer, ProblemCode.EMPTY_ARRAY_RESOURCE);
        requireOne(members, "Principal", pointer);
        List<Principals> principals = new ArrayList<>();
        for (String element : List.of("Principal", "NotPrincipal")) {
            Optional.ofNullable(members.get(element))
                    .ifPresent(value -> principals.add(principals(value, element, pointer)));
        }
        List<ConditionEntry> conditions = Optional.ofNullable(members.get("Condition"))
                .map(value -> conditions(value, Located.child(pointer, "Condition")))
                .orElse(List.of());
        return new StatementTree(pointer, sid, effect, actions, resources, principals, conditions);
    }

    private Optional<Located> effect(Map<String, Json> members, String pointer) {
        if (!members.containsKey("Effect")) {
            problems.error(ProblemCode.MISSING_EFFECT, pointer, "expected an element `Effect`, found none");
        }
        Optional<Located> effect = elements.text(members, "Effect", pointer);
        effect.filter(written -> !EFFECTS.contains(written.text()))
                .ifPresent(written -> problems.error(
                        ProblemCode.INVALID_EFFECT,
                        written.pointer(),
                        "expected `Allow` or `Deny`, found " + Problems.quote(written.text())));
        return effect;
    }

    private List<Values> pair(Map<String, Json> members, String name, String pointer, ProblemCode whenEmpty) {
        requireOne(members, name, pointer);
        List<Values> found = new ArrayList<>();
        for (String element : List.of(name, "Not" + name)) {
            Json value = members.get(element);
            if (value == null) {
                continue;
            }
            String place = Located.child(pointer, element);
            if (value.is(Kind.ARRAY) && value.items().isEmpty()) {
                problems.error(whenEmpty, place, "expected at least one value, found an empty list");
            }
            found.add(new Values(element, place, elements.texts(value, pointer, element, false)));
        }
        return found;
    }

    private void requireOne(Map<String, Json> members, String name, String pointer) {
        if (members.containsKey(name) && members.containsKey("Not" + name)) {
            problems.error(
                    ProblemCode.UNSUPPORTED_ELEMENT_COMBINATION,
                    pointer,
                    "expected one of `" + name + "` and `Not" + name + "`, found both");
        }
    }

    private Principals principals(Json value, String element, String parent) {
        String pointer = Located.child(parent, element);
        if (value.is(Kind.STRING)) {
            if (value.text().equals("*")) {
                Located star = new Located(parent, element, "*", true);
                return new Principals(element, pointer, List.of(new PrincipalEntry("*", star)));
            }
            problems.error(
                    ProblemCode.INVALID_PRINCIPAL_FORMAT,
                    pointer,
                    "expected `*` or an object, found " + Problems.quote(value.text()));
            return new Principals(element, pointer, List.of());
        }
        List<PrincipalEntry> entries = new ArrayList<>();
        elements.members(value, pointer).ifPresent(members -> {
            elements.requireKnown(members, PRINCIPAL_TYPES, pointer, ProblemCode.INVALID_PRINCIPAL_KEY);
            if (members.isEmpty()) {
                problems.warning(
                        ProblemCode.EMPTY_OBJECT_PRINCIPAL, pointer, "expected a principal, found an empty object");
            }
            members.forEach((type, named) -> {
                if (PRINCIPAL_TYPES.contains(type)) {
                    entries.addAll(entries(type, named, pointer));
                }
            });
        });
        return new Principals(element, pointer, entries);
    }

    private List<PrincipalEntry> entries(String type, Json named, String parent) {
        if (named.is(Kind.ARRAY) && named.items().isEmpty()) {
            problems.warning(
                    ProblemCode.EMPTY_ARRAY_PRINCIPAL,
                    Located.child(parent, type),
                    "expected a principal, found an empty list");
        }
        return elements.texts(named, parent, type, false).stream()
                .map(value -> new PrincipalEntry(type, value))
                .toList();
    }

    private List<ConditionEntry> conditions(Json value, String pointer) {
        List<ConditionEntry> conditions = new ArrayList<>();
        elements.members(value, pointer).ifPresent(operators -> {
            requireDemand(operators, pointer);
            operators.forEach((operator, block) -> {
                String place = Located.child(pointer, operator);
                if (operator.length() > LONGEST_OPERATOR) {
                    problems.error(
                            ProblemCode.INVALID_CONDITION_OPERATOR,
                            place,
                            "expected a condition operator, found " + Problems.quote(operator));
                    return;
                }
                elements.members(block, place).ifPresent(keys -> {
                    requireDemand(keys, place);
                    keys.forEach((key, values) -> conditions.add(new ConditionEntry(
                            operator,
                            place,
                            key,
                            Located.child(place, key),
                            elements.texts(values, place, key, true))));
                });
            });
        });
        return conditions;
    }

    private void requireDemand(Map<String, Json> block, String pointer) {
        if (block.isEmpty()) {
            problems.warning(
                    ProblemCode.EMPTY_OBJECT_CONDITION, pointer, "expected a condition, found an empty object");
        }
    }
}
