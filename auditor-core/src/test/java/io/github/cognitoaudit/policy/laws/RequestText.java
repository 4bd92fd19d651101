package io.github.cognitoaudit.policy.laws;

import io.github.cognitoaudit.policy.condition.RequestContext;
import io.github.cognitoaudit.policy.evaluate.Request;
import java.util.List;
import java.util.Map;

/**
 * Holds a request in plain texts, for both evaluators.
 *
 * @param action the action
 * @param resource the resource
 * @param context the values of each context key
 */
public record RequestText(String action, String resource, Map<String, List<String>> context) {

    /** Copies the context. */
    public RequestText {
        context = Map.copyOf(context);
    }

    /** Returns the plain texts of a request. */
    public static RequestText of(Request request) {
        return new RequestText(
                request.action(), request.resource(), request.context().values());
    }

    /** Returns the request for the evaluator under test. */
    public Request request() {
        return new Request(action, resource, new RequestContext(context));
    }
}
