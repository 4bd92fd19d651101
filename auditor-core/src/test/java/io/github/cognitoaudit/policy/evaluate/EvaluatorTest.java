package io.github.cognitoaudit.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.condition.RequestContext;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.evaluate.Decision.Outcome;
import io.github.cognitoaudit.policy.evaluate.RoleLayers.Layer;
import io.github.cognitoaudit.policy.laws.RequestText;
import io.github.cognitoaudit.policy.laws.WrittenRole;
import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {

    @ParameterizedTest(name = "{0} with {1}: on an Allow {2}, on a Deny {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Allow s3:* on * if Nonsense a:b=x | '' | true | false",
                "Deny s3:* on * if Nonsense a:b=x | '' | false | true",
                "Allow s3:* on * if StringEquals a:b=x | '' | false | false",
                "Allow sqs:* on * if Nonsense a:b=x | '' | false | false",
                "Allow s3:* on arn:aws:s3:::c/* if Nonsense a:b=x | '' | false | false",
                "Allow s3:* on * if Nonsense a:b=x and StringEquals a:c=y | '' | false | false",
                "Allow s3:* on * if Nonsense a:b=x and StringEquals a:c=y | a:c=y | true | false",
                "Deny s3:* on not arn:aws:s3:::b/${aws:username}/* | '' | false | true",
                "Deny s3:* on not arn:aws:s3:::b/${aws:username}/* | aws:username=u | false | false",
                "Allow s3:* on arn:aws:s3:::b/${aws:username} | '' | false | false",
                "Allow s3:* on arn:aws:s3:::b/${aws:username},arn:aws:s3:::b/* | '' | false | false",
                "Allow s3:* on * if StringEquals a:c=y | a:c=y | false | false",
                "Allow s3:* on not arn:aws:s3:::c/* | '' | false | false",
            })
    void an_answer_hangs_on_what_nobody_knows_of_a_statement(
            String policies, String context, boolean allow, boolean deny) {
        Evaluator evaluator = Evaluator.of(WrittenRole.role(policies).layers());
        Request request = new RequestText("s3:GetObject", "arn:aws:s3:::b/k", WrittenRole.context(context)).request();

        assertThat(List.of(evaluator.hangsOn(Effect.ALLOW, request), evaluator.hangsOn(Effect.DENY, request)))
                .containsExactly(allow, deny);
    }

    @Test
    void names_the_statements_that_decided() {
        Evaluator evaluator = Evaluator.of(WrittenRole.role("Allow s3:* on * ; Allow s3:Get* on * ; "
                        + "Deny s3:GetObject on arn:aws:s3:::b/secret ; boundary Allow s3:GetObject on *")
                .layers());

        assertThat(List.of(
                        words(evaluator, "s3:GetObject", "arn:aws:s3:::b/k"),
                        words(evaluator, "s3:GetObject", "arn:aws:s3:::b/secret"),
                        words(evaluator, "s3:PutObject", "arn:aws:s3:::b/k")))
                .containsExactly(
                        "true ALLOW [identity/0/Statement/0, identity/0/Statement/1, boundary/0/Statement/0]",
                        "false EXPLICIT_DENY [identity/0/Statement/2]",
                        "false IMPLICIT_DENY [identity/0/Statement/0]");
    }

    private static String words(Evaluator evaluator, String action, String resource) {
        Decision decision = evaluator.decide(new Request(action, resource, new RequestContext(Map.of())));
        return decision.isAllowed() + " " + decision.outcome() + " "
                + decision.statements().stream().map(StatementPlace::text).toList();
    }

    @Test
    void a_role_without_policies_of_its_own_allows_nothing() {
        RoleLayers role = new RoleLayers(
                List.of(),
                WrittenRole.role("Allow * on *").layers().identity().stream().findFirst(),
                List.of());

        assertThat(role.layers()).containsExactly(Layer.IDENTITY, Layer.BOUNDARY);
        assertThat(Evaluator.of(role)
                        .decide(new Request("s3:GetObject", "*", new RequestContext(Map.of())))
                        .outcome())
                .isEqualTo(Outcome.IMPLICIT_DENY);
        assertThat(RoleLayers.of().layers()).containsExactly(Layer.IDENTITY);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Allow sqs:* on arn:aws:sqs:eu-*:1:q | 1",
                "Allow sqs:* on arn:aws:sqs:*-1:1:q | 2",
                "Allow * on * ; Deny sqs:* on not arn:aws:sqs:*-1:1:q | 2",
                "Allow * on * ; boundary Allow sqs:* on arn:aws:sqs:*-1:1:q | 2",
            })
    void both_readings_of_colons_are_asked_where_they_may_differ(String policies, int readings) {
        RoleLayers plain = WrittenRole.role("Allow * on *").layers();

        assertThat(Evaluator.readings(List.of(plain, WrittenRole.role(policies).layers())))
                .isEqualTo(List.of(ColonReading.values()).subList(0, readings));
    }

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @CsvSource(
            nullValues = "none",
            value = {
                "arn:aws:sts::111122223333:assumed-role/app/session,arn:aws:iam::111122223333:role/app,111122223333",
                "arn:aws-cn:sts::111122223333:assumed-role/app/a/b,arn:aws-cn:iam::111122223333:role/app,111122223333",
                "arn:aws:iam::111122223333:role/app,arn:aws:iam::111122223333:role/app,111122223333",
                "arn:aws:iam::111122223333:assumed-role/app/s,arn:aws:iam::111122223333:assumed-role/app/s,111122223333",
                "arn:aws:sts::111122223333:federated-user/u,arn:aws:sts::111122223333:federated-user/u,111122223333",
                "arn:aws:iam:::root,arn:aws:iam:::root,none",
                "arn:aws:sts::111122223333,arn:aws:sts::111122223333,none",
                "somebody,somebody,none"
            })
    void a_session_stands_for_its_role(String principal, String arn, String account) {
        Map<String, List<String>> expected = new TreeMap<>(Map.of("aws:principalarn", List.of(arn)));
        Optional.ofNullable(account).ifPresent(known -> expected.put("aws:principalaccount", List.of(known)));

        assertThat(new Request("s3:GetObject", "*", new RequestContext(Map.of())).by(principal))
                .isEqualTo(new Request("s3:GetObject", "*", new RequestContext(expected)));
    }

    @Test
    void what_the_context_says_of_the_principal_stays() {
        RequestContext context = new RequestContext(
                Map.of("aws:PrincipalArn", List.of("arn:aws:iam::1:role/a"), "aws:PrincipalAccount", List.of("1")));
        Request request = new Request("s3:GetObject", "*", context);

        assertThat(request.by("arn:aws:iam::111122223333:role/b")).isEqualTo(request);
    }

    @Test
    void a_statement_names_its_keys_and_variables_and_may_have_others() {
        RoleLayers role = WrittenRole.role(
                        "Allow s3:* on arn:aws:s3:::b/${aws:username} if StringEquals s3:prefix=${aws:userid}")
                .layers();
        PreparedStatement statement =
                Evaluator.prepareLayers(role, ColonReading.CROSSING).get(0).get(0);
        PreparedStatement renamed = statement.renamed(name -> name + "#2");

        assertThat(statement.variableNames()).containsExactly("aws:username", "aws:userid");
        assertThat(statement.keys()).containsExactlyInAnyOrder("aws:username", "aws:userid", "s3:prefix");
        assertThat(renamed.keys()).containsExactlyInAnyOrder("aws:username#2", "aws:userid#2", "s3:prefix#2");
        assertThat(renamed.place()).isEqualTo(statement.place());
    }
}
