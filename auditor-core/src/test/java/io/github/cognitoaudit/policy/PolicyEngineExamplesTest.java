package io.github.cognitoaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.condition.RequestContext;
import io.github.cognitoaudit.policy.contain.Containment;
import io.github.cognitoaudit.policy.contain.ContainmentScope;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.escalate.EscalationSearch;
import io.github.cognitoaudit.policy.escalate.Escalations;
import io.github.cognitoaudit.policy.evaluate.Decision;
import io.github.cognitoaudit.policy.evaluate.Evaluator;
import io.github.cognitoaudit.policy.evaluate.Request;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.isolate.Isolation;
import io.github.cognitoaudit.policy.isolate.IsolationScope;
import io.github.cognitoaudit.policy.permissions.EffectivePermissions;
import io.github.cognitoaudit.policy.trust.TrustAccess;
import io.github.cognitoaudit.policy.validation.PolicyKind;
import io.github.cognitoaudit.policy.validation.PolicyValidation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds the examples of docs/policy-engine.md, which are printed from here by {@link PolicyEnginePageTest}. */
final class PolicyEngineExamplesTest {

    // [documents]
    private static final String OWN_FOLDER = """
            {"Version": "2012-10-17", "Statement": [{
              "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"],
              "Resource": "arn:aws:s3:::app/${cognito-identity.amazonaws.com:sub}/*"}]}
            """;

    private static final String TRUST = """
            {"Version": "2012-10-17", "Statement": [{
              "Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
              "Action": "sts:AssumeRoleWithWebIdentity",
              "Condition": {"StringEquals": {"cognito-identity.amazonaws.com:aud": "eu-west-1:pool"}}}]}
            """;

    // [/documents]

    @Test
    void validate() {
        // [validate]
        PolicyValidation validation = PolicyValidation.of(OWN_FOLDER, PolicyKind.IDENTITY);
        boolean valid = validation.valid(); // true; validation.problems() has code, pointer, message, level
        // [/validate]
        assertThat(valid).isTrue();
    }

    @Test
    void expand() throws PolicySyntaxException {
        // [expand]
        List<String> actions = EffectivePermissions.expand(PolicyDocument.parseEncoded(OWN_FOLDER));
        // [s3:GetObject, s3:PutObject]
        // [/expand]
        assertThat(actions).hasToString("[s3:GetObject, s3:PutObject]");
    }

    @Test
    void evaluate() throws PolicySyntaxException {
        // [evaluate]
        RoleLayers role = RoleLayers.of(PolicyDocument.parseEncoded(OWN_FOLDER));
        RequestContext context = new RequestContext(Map.of("cognito-identity.amazonaws.com:sub", List.of("me")));
        Decision decision =
                Evaluator.of(role).decide(new Request("s3:GetObject", "arn:aws:s3:::app/me/photo.jpg", context));
        // decision.outcome() is ALLOW; decision.statements() says which statements decided
        // [/evaluate]
        assertThat(decision.outcome()).isEqualTo(Decision.Outcome.ALLOW);
    }

    @Test
    void contain() throws PolicySyntaxException {
        // [contain]
        RoleLayers role = RoleLayers.of(PolicyDocument.parseEncoded(OWN_FOLDER));
        RoleLayers ceiling = RoleLayers.of(PolicyDocument.parseEncoded("""
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}"""));
        String answer = Containment.decide(role, ceiling, ContainmentScope.everything())
                .fold(
                        () -> "contained, whatever actions AWS adds",
                        forCatalogue -> "contained, of the actions of " + forCatalogue.date(),
                        witness -> "not contained: " + witness.request().action(),
                        reason -> "undecided: " + reason);
        // not contained: s3:PutObject
        // [/contain]
        assertThat(answer).isEqualTo("not contained: s3:PutObject");
    }

    @Test
    void escalate() throws PolicySyntaxException {
        // [escalate]
        RoleLayers role = RoleLayers.of(PolicyDocument.parseEncoded("""
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": "iam:PutRolePolicy", "Resource": "*"}]}"""));
        Escalations escalations = EscalationSearch.of(role, "arn:aws:iam::111122223333:role/app");
        String path = escalations.found().get(0).path().id();
        // pathfinding:iam-005; escalations.undecided() has the paths of which nobody knows
        // [/escalate]
        assertThat(path).isEqualTo("pathfinding:iam-005");
    }

    @Test
    void isolate() throws PolicySyntaxException {
        // [isolate]
        RoleLayers role = RoleLayers.of(PolicyDocument.parseEncoded(OWN_FOLDER));
        String answer = Isolation.decide(
                        role, role, IsolationScope.everything().sharing(List.of("arn:aws:s3:::app/public/*")))
                .fold(
                        () -> "isolated",
                        shared -> "both reach " + shared.first().resource(),
                        reason -> "undecided: " + reason);
        // isolated
        // [/isolate]
        assertThat(answer).isEqualTo("isolated");
    }

    @Test
    void trust() throws PolicySyntaxException {
        // [trust]
        TrustAccess access =
                TrustAccess.of(PolicyDocument.parseEncoded(TRUST), "eu-west-1:pool", "cognito-identity.amazonaws.com");
        List<String> pools = access.pools().values(); // [eu-west-1:pool]
        boolean guestsToo = access.amr().any(); // true: nothing is said of amr
        // [/trust]
        assertThat(pools).containsExactly("eu-west-1:pool");
        assertThat(guestsToo).isTrue();
    }
}
