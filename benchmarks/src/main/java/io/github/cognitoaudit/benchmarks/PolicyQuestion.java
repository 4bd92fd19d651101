package io.github.cognitoaudit.benchmarks;

import io.github.cognitoaudit.benchmarks.PolicySet.Pair;
import io.github.cognitoaudit.policy.condition.RequestContext;
import io.github.cognitoaudit.policy.contain.Containment;
import io.github.cognitoaudit.policy.contain.ContainmentScope;
import io.github.cognitoaudit.policy.evaluate.Evaluator;
import io.github.cognitoaudit.policy.evaluate.Request;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.isolate.Isolation;
import io.github.cognitoaudit.policy.isolate.IsolationScope;
import io.github.cognitoaudit.policy.permissions.EffectivePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Names the questions that are measured; each answers with one word. */
public enum PolicyQuestion {
    /** May the role make this request? The policies are prepared. */
    EVALUATE {
        @Override
        List<Supplier<String>> over(PolicySet set) {
            return REQUESTS.stream()
                    .flatMap(request -> set.roles().stream().map(Evaluator::of).map(role -> evaluation(role, request)))
                    .toList();
        }
    },
    /** The same for one request only, so that the policies are prepared for it. */
    EVALUATE_ONCE {
        @Override
        List<Supplier<String>> over(PolicySet set) {
            return REQUESTS.stream()
                    .flatMap(request -> set.roles().stream()
                            .<Supplier<String>>map(role -> () ->
                                    evaluation(Evaluator.of(role), request).get()))
                    .toList();
        }
    },
    /** Which actions of the catalogue does the policy allow? */
    EXPAND {
        @Override
        List<Supplier<String>> over(PolicySet set) {
            return ofEach(
                    set,
                    role -> EffectivePermissions.expand(role.identity().get(0)).isEmpty() ? "none" : "some");
        }
    },
    /** May the role read an object or pass a role, all layers together? */
    FIND {
        @Override
        List<Supplier<String>> over(PolicySet set) {
            return ofEach(
                    set,
                    role -> EffectivePermissions.of(role)
                            .find(ContainmentScope.everything().ofActions(Set.of("s3:GetObject", "iam:PassRole")))
                            .<String>fold((request, decision) -> "yes", () -> "no", reason -> UNDECIDED));
        }
    },
    /** Is everything that one role may do allowed to the other too? */
    CONTAIN {
        @Override
        List<Supplier<String>> over(PolicySet set) {
            return set.pairs().stream().map(PolicyQuestion::containment).toList();
        }
    },
    /** Is there a resource that two identities of the role can both write, or both read? */
    ISOLATE {
        @Override
        List<Supplier<String>> over(PolicySet set) {
            return ofEach(
                    set,
                    role -> Isolation.decide(role, role, IsolationScope.everything())
                            .<String>fold(() -> "yes", shared -> "no", reason -> UNDECIDED));
        }
    };

    /** The answer of a question whose steps ran out. */
    static final String UNDECIDED = "undecided";

    private static final String IDENTITY = "eu-west-1:11111111-2222-3333-4444-555555555555";

    private static final RequestContext CONTEXT = new RequestContext(Map.of(
            "cognito-identity.amazonaws.com:sub", List.of(IDENTITY),
            "aws:requestedregion", List.of("eu-west-1"),
            "aws:securetransport", List.of("true"),
            "aws:sourceip", List.of("10.1.2.3"),
            "dynamodb:leadingkeys", List.of(IDENTITY)));

    private static final List<Request> REQUESTS = List.of(
            new Request("s3:GetObject", "arn:aws:s3:::app/" + IDENTITY + "/picture.png", CONTEXT),
            new Request("s3:PutObject", "arn:aws:s3:::b49-9/own/a", CONTEXT),
            new Request("dynamodb:GetItem", "arn:aws:dynamodb:eu-west-1:111122223333:table/users", CONTEXT),
            new Request("lambda:InvokeFunction", "arn:aws:lambda:eu-west-1:111122223333:function:app-a", CONTEXT),
            new Request("iam:PassRole", "arn:aws:iam::111122223333:role/admin", CONTEXT));

    /** Returns the question to each policy of the set, or to each pair of them, ready to be asked. */
    abstract List<Supplier<String>> over(PolicySet set);

    /** Returns the question whether the left side is contained in the right one. */
    static Supplier<String> containment(Pair pair) {
        return () -> Containment.decide(pair.left(), pair.right(), ContainmentScope.everything())
                .<String>fold(() -> "yes", date -> "yes", witness -> "no", reason -> UNDECIDED);
    }

    private static Supplier<String> evaluation(Evaluator role, Request request) {
        return () -> role.decide(request).isAllowed() ? "yes" : "no";
    }

    private static List<Supplier<String>> ofEach(PolicySet set, Function<RoleLayers, String> question) {
        return set.roles().stream()
                .<Supplier<String>>map(role -> () -> question.apply(role))
                .toList();
    }
}
