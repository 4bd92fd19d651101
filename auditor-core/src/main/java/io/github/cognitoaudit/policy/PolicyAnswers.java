package io.github.cognitoaudit.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.policy.condition.ConditionOperator;
import io.github.cognitoaudit.policy.contain.Containment;
import io.github.cognitoaudit.policy.contain.ContainmentScope;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.escalate.EscalationSearch;
import io.github.cognitoaudit.policy.escalate.Escalations;
import io.github.cognitoaudit.policy.evaluate.Decision;
import io.github.cognitoaudit.policy.evaluate.Evaluator;
import io.github.cognitoaudit.policy.evaluate.Request;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.evaluate.StatementPlace;
import io.github.cognitoaudit.policy.isolate.Isolation;
import io.github.cognitoaudit.policy.isolate.IsolationScope;
import io.github.cognitoaudit.policy.permissions.EffectivePermissions;
import io.github.cognitoaudit.policy.syntax.Problems;
import io.github.cognitoaudit.policy.trust.TrustAccess;
import io.github.cognitoaudit.policy.trust.TrustedValues;
import io.github.cognitoaudit.policy.validation.PolicyKind;
import io.github.cognitoaudit.policy.validation.PolicyValidation;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Answers one question after the other (policy-engine.md section 8). */
final class PolicyAnswers {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ContainmentScope scope;

    PolicyAnswers(Set<String> services) {
        this.scope = ContainmentScope.everything().ofServices(services);
    }

    ObjectNode answer(Question question) {
        String ask = question.text("ask");
        return switch (ask) {
            case "parse" -> parse(question);
            case "expand" -> expand(question);
            case "evaluate" -> evaluate(question);
            case "contain" -> contain(question);
            case "escalate" -> escalate(question);
            case "isolate" -> isolate(question);
            case "trust" -> trust(question);
            default ->
                throw new UnreadableQuestionException(
                        "expected `ask` to be one of `parse`, `expand`, `evaluate`, `contain`, `escalate`, `isolate`, `trust`, "
                                + "found " + Problems.quote(ask));
        };
    }

    private static ObjectNode parse(Question question) {
        String kind = question.has("kind") ? question.text("kind") : "identity";
        PolicyKind known = List.of(PolicyKind.values()).stream()
                .filter(candidate -> candidate.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElseThrow(() -> new UnreadableQuestionException(
                        "expected `kind` to be one of `identity`, `trust`, `session`, found " + Problems.quote(kind)));
        PolicyValidation validation = PolicyValidation.of(question.documentText("policy"), known);
        ObjectNode answer = JSON.objectNode().put("valid", validation.valid());
        ArrayNode problems = answer.putArray("problems");
        validation
                .problems()
                .forEach(problem -> problems.addObject()
                        .put("code", problem.code().name())
                        .put("pointer", problem.pointer())
                        .put("message", problem.message())
                        .put("level", problem.level().name().toLowerCase(Locale.ROOT)));
        return answer;
    }

    private static ObjectNode expand(Question question) {
        ObjectNode answer = JSON.objectNode();
        ArrayNode actions = answer.putArray("actions");
        EffectivePermissions.expand(question.document("policy")).forEach(actions::add);
        return answer;
    }

    private static ObjectNode evaluate(Question question) {
        RoleLayers role = question.role("role");
        Evaluator evaluator = Evaluator.of(role);
        Request request = question.request("request");
        Decision decision = evaluator.decide(request);
        boolean open = evaluator.hangsOn(Effect.DENY, request)
                || (!decision.isAllowed() && evaluator.hangsOn(Effect.ALLOW, request));
        if (decision.outcome() != Decision.Outcome.EXPLICIT_DENY && open && hasUnknownOperator(role)) {
            throw new UnreadableQuestionException(
                    "the decision hangs on a statement of which nobody knows whether it applies: one of its condition operators "
                            + "is none of IAM");
        }
        ObjectNode answer = JSON.objectNode().put("decision", decision.outcome().name());
        ArrayNode statements = answer.putArray("statements");
        decision.statements().stream().map(StatementPlace::text).forEach(statements::add);
        return answer;
    }

    private static boolean hasUnknownOperator(RoleLayers role) {
        return role.layers().stream()
                .flatMap(layer -> role.policies(layer).stream())
                .flatMap(policy -> policy.statements().stream())
                .flatMap(statement -> statement.conditions().stream())
                .anyMatch(
                        condition -> ConditionOperator.of(condition.operator()).isEmpty());
    }

    private ObjectNode contain(Question question) {
        RoleLayers left = question.role("left");
        RoleLayers right = question.role("right");
        KeySpelling spelling = KeySpelling.of(left, right);
        Containment containment = Containment.decide(left, right, scope);
        ObjectNode answer = JSON.objectNode();
        containment.fold(
                () -> answer.put("verdict", "CONTAINED"),
                forCatalogue -> answer.put("verdict", "CONTAINED_FOR_CATALOGUE")
                        .put("reason", "true of the actions that AWS had on " + forCatalogue.date()),
                witness -> answer.put("verdict", "NOT_CONTAINED").set("witness", request(witness.request(), spelling)),
                reason -> answer.put("verdict", "UNDECIDED").put("reason", reason));
        return answer;
    }

    private static ObjectNode escalate(Question question) {
        RoleLayers role = question.role("role");
        KeySpelling spelling = KeySpelling.of(role);
        Escalations escalations = escalations(role, question.text("arn"));
        ObjectNode answer = JSON.objectNode();
        ArrayNode paths = answer.putArray("paths");
        escalations.found().forEach(found -> {
            ObjectNode path = paths.addObject().put("id", found.path().id());
            found.path().actions().forEach(path.putArray("actions")::add);
            ArrayNode witness = path.putArray("witness");
            found.requests().forEach(request -> witness.add(request(request, spelling)));
        });
        if (!escalations.undecided().isEmpty()) {
            ArrayNode undecided = answer.putArray("undecided");
            escalations.undecided().forEach(open -> {
                ObjectNode path = undecided.addObject().put("id", open.path().id());
                open.path().actions().forEach(path.putArray("actions")::add);
                path.put("reason", String.join("; ", open.reasons()));
            });
        }
        return answer;
    }

    private static Escalations escalations(RoleLayers role, String arn) {
        try {
            return EscalationSearch.of(role, arn);
        } catch (IllegalArgumentException e) {
            throw new UnreadableQuestionException("`arn`: " + e.getMessage());
        }
    }

    private static ObjectNode isolate(Question question) {
        IsolationScope scope = IsolationScope.everything().sharing(question.texts("shared"));
        RoleLayers role = question.role("role");
        KeySpelling spelling = KeySpelling.of(role);
        ObjectNode answer = JSON.objectNode();
        Isolation.decide(role, role, scope)
                .fold(
                        () -> answer.put("verdict", "ISOLATED"),
                        shared -> {
                            ObjectNode witness = JSON.objectNode()
                                    .put("resource", shared.first().resource());
                            witness.set("first", request(shared.first(), spelling));
                            witness.set("second", request(shared.second(), spelling));
                            return answer.put("verdict", "NOT_ISOLATED")
                                    .put("access", shared.access().name().toLowerCase(Locale.ROOT))
                                    .set("witness", witness);
                        },
                        reason -> answer.put("verdict", "UNDECIDED").put("reason", reason));
        return answer;
    }

    private static ObjectNode trust(Question question) {
        String provider = question.has("provider") ? question.text("provider") : "cognito-identity.amazonaws.com";
        PolicyDocument policy = question.document("policy");
        TrustAccess access = TrustAccess.of(policy, question.text("pool"), provider);
        KeySpelling spelling = KeySpelling.of(List.of(policy));
        ObjectNode answer = JSON.objectNode();
        ObjectNode witnesses = JSON.objectNode();
        values("pools", access.pools(), spelling, answer, witnesses);
        values("amr", access.amr(), spelling, answer, witnesses);
        values("principals", access.principals(), spelling, answer, witnesses);
        answer.set("witness", witnesses);
        return answer;
    }

    private static void values(
            String name, TrustedValues values, KeySpelling spelling, ObjectNode answer, ObjectNode witnesses) {
        if (values.any()) {
            answer.put(name, "ANY");
        } else {
            values.values().forEach(answer.putArray(name)::add);
        }
        if (!values.undecided().isEmpty()) {
            values.undecided().forEach(answer.putArray(name + "Undecided")::add);
        }
        values.witness().ifPresent(witness -> {
            ObjectNode node = JSON.objectNode().put("principal", witness.principal());
            node.setAll(request(witness.request(), spelling).<ObjectNode>without("resource"));
            witnesses.set(name, node);
        });
    }

    private static ObjectNode request(Request request, KeySpelling spelling) {
        ObjectNode node = JSON.objectNode().put("action", request.action()).put("resource", request.resource());
        ObjectNode context = node.putObject("context");
        request.context().values().forEach((key, values) -> {
            String name = spelling.of(key, request.action());
            if (values.size() == 1) {
                context.put(name, values.get(0));
            } else {
                values.forEach(context.putArray(name)::add);
            }
        });
        return node;
    }
}
