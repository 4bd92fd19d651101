package io.github.cognitoaudit.maven.policy;

import io.github.cognitoaudit.policy.KeySpelling;
import io.github.cognitoaudit.policy.contain.Containment;
import io.github.cognitoaudit.policy.contain.ContainmentScope;
import io.github.cognitoaudit.policy.contain.Witness;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.evaluate.Decision.Outcome;
import io.github.cognitoaudit.policy.evaluate.Request;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Says in words whether everything that one policy allows another allows too.
 *
 * @param text what a person should read
 * @param failure the message that stops the build; empty when all is proven to be within
 */
record Comparison(String text, Optional<String> failure) {

    private static final String UNSEEN = "Identity side only: SCPs, RCPs and resource policies are not seen.";

    /** Compares two files. */
    static Comparison of(PolicyFile inner, PolicyFile outer) throws MojoExecutionException {
        Words words = new Words(inner, inner.document(), outer, outer.document());
        return Containment.decide(
                        RoleLayers.of(words.left()), RoleLayers.of(words.right()), ContainmentScope.everything())
                .fold(
                        () -> within(words.claim() + ", also of the actions that AWS may add: proven"),
                        forCatalogue -> within(words.claim() + ", of the actions that AWS had on " + forCatalogue.date()
                                + ": proven\nAn action that AWS adds later may be allowed by `" + inner.name()
                                + "` and not by `" + outer.name() + "`."),
                        words::notWithin,
                        words::undecided);
    }

    private static Comparison within(String text) {
        return new Comparison(text + "\n" + UNSEEN, Optional.empty());
    }

    /**
     * Finds the words for two policies.
     *
     * @param inner the file of the one
     * @param left the one
     * @param outer the file of the other
     * @param right the other
     */
    private record Words(PolicyFile inner, PolicyDocument left, PolicyFile outer, PolicyDocument right) {

        String claim() {
            return "everything that `" + inner.name() + "` allows is within `" + outer.name() + "`";
        }

        Comparison notWithin(Witness witness) {
            Request request = witness.request();
            String allowed =
                    "allowed by " + inner.statements(left, witness.left().statements());
            String text = "not " + claim() + "\nThis request is allowed by the first and not by the second:\n"
                    + "\n  action    " + request.action()
                    + "\n  resource  " + request.resource()
                    + "\n  context   " + context(request)
                    + "\n\n  " + allowed
                    + "\n  " + refusal(witness) + "\n\n" + UNSEEN;
            return new Comparison(
                    text,
                    Optional.of("not " + claim() + ": `" + request.action() + "` on `" + request.resource() + "` is "
                            + allowed + "; " + refusal(witness)
                            + ". Take it out of the first, or allow it in the second"));
        }

        Comparison undecided(String reason) {
            String message = "whether " + claim() + " is undecided: " + reason;
            return new Comparison(
                    message + "\n" + UNSEEN,
                    Optional.of(message
                            + ". Nothing is proven, so the build stops; write the conditions or patterns of that action alike in both,"
                            + " or split the policies"));
        }

        private String context(Request request) {
            if (request.context().values().isEmpty()) {
                return "none that a condition asks for";
            }
            KeySpelling spelling = KeySpelling.of(List.of(left, right));
            return request.context().values().entrySet().stream()
                    .map(entry -> spelling.of(entry.getKey(), request.action()) + " = "
                            + String.join(" and ", entry.getValue()))
                    .collect(Collectors.joining("\n            "));
        }

        private String refusal(Witness witness) {
            if (witness.right().outcome() == Outcome.EXPLICIT_DENY) {
                return "denied by " + outer.statements(right, witness.right().statements());
            }
            List<String> near = right.statements().stream()
                    .filter(statement -> statement.effect() == Effect.ALLOW)
                    .filter(statement ->
                            statement.actions().coversAction(witness.request().action()))
                    .map(Statement::pointer)
                    .map(outer::place)
                    .toList();
            return near.isEmpty()
                    ? "no statement of `" + outer.name() + "` allows the action"
                    : String.join(", ", near) + " allows the action, but not on this resource or not in this context";
        }
    }
}
