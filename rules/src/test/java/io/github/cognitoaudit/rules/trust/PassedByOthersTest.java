package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.engine.Engine;
import io.github.cognitoaudit.engine.RuleOutcome;
import io.github.cognitoaudit.engine.RuleUse;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.world.IamRoleBuilder;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds trusts that other checkers are known to pass against the rules; none of them may be compliant with all. */
class PassedByOthersTest {

    private static final List<Rule<?>> RULES = List.of(
            new TrustAdmitsAnyPool(),
            new TrustRefusesItsPool(),
            new TrustAdmitsGuests(),
            new TrustPrincipalNotCognito(),
            new TrustActionNotWebIdentity());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                // everyone, written as a text
                "{'Effect':'Allow','Principal':'*','Action':'sts:AssumeRole'}; TRUST-005 open, TRUST-006",
                // what is wrong stands behind a statement that is not
                "{'Effect':'Allow','Principal':{'Service':'lambda.amazonaws.com'},'Action':'sts:AssumeRole'},{'Effect':'Allow','Principal':{'Federated':'cognito-identity.amazonaws.com'},'Action':'sts:AssumeRoleWithWebIdentity'}; TRUST-001, TRUST-003",
                // neither pool nor kind of identity
                "{'Effect':'Allow','Principal':{'Federated':'cognito-identity.amazonaws.com'},'Action':'sts:AssumeRoleWithWebIdentity'}; TRUST-001, TRUST-003",
                // everyone by web identity, and by any action of STS
                "{'Effect':'Allow','Principal':'*','Action':'sts:AssumeRoleWithWebIdentity'}; TRUST-001 open, TRUST-003 open, TRUST-005 open",
                "{'Effect':'Allow','Principal':'*','Action':'sts:*'}; TRUST-001 open, TRUST-003 open, TRUST-005 open",
                // the kind of identity, but not the pool
                "{'Effect':'Allow','Principal':{'Federated':'cognito-identity.amazonaws.com'},'Action':'sts:AssumeRoleWithWebIdentity','Condition':{'ForAnyValue:StringLike':{'cognito-identity.amazonaws.com:amr':'authenticated'}}}; TRUST-001",
                // conditions that only look as if they bound the pool
                "{'Effect':'Allow','Principal':{'Federated':'cognito-identity.amazonaws.com'},'Action':'sts:AssumeRoleWithWebIdentity','Condition':{'ArnLikeIfExists':{'cognito-identity.amazonaws.com:aud':'*'},'ForAnyValue:StringEquals':{'cognito-identity.amazonaws.com:amr':'authenticated'}}}; TRUST-001",
                "{'Effect':'Allow','Principal':{'Federated':'cognito-identity.amazonaws.com'},'Action':'sts:AssumeRoleWithWebIdentity','Condition':{'StringLike':{'cognito-identity.amazonaws.com:aud':'${cognito-identity.amazonaws.com:aud}'},'ForAnyValue:StringEquals':{'cognito-identity.amazonaws.com:amr':'authenticated'}}}; TRUST-001 open, TRUST-002 open",
                // denials that take back what is allowed, and one that may
                "{'Effect':'Allow','Principal':{'Federated':'cognito-identity.amazonaws.com'},'Action':'sts:AssumeRoleWithWebIdentity'},{'Effect':'Deny','Principal':{'Federated':'cognito-identity.amazonaws.com'},'Action':'sts:*','Condition':{'StringNotEquals':{'cognito-identity.amazonaws.com:aud':'eu-west-1:0a1b2c3d-1111-2222-3333-444455556666'}}}; TRUST-003",
                "{'Effect':'Allow','Principal':{'Federated':'cognito-identity.amazonaws.com'},'Action':'sts:AssumeRoleWithWebIdentity'},{'Effect':'Deny','Principal':{'Federated':'cognito-identity.amazonaws.com'},'Action':'sts:*','Condition':{'Bool':{'aws:SecureTransport':'false'}}}; TRUST-001 open, TRUST-003 open"
            })
    void is_not_passed_here(String statements, String answers) {
        String trust = "{\"Version\": \"2012-10-17\", \"Statement\": [%s]}".formatted(statements.replace('\'', '"'));

        assertThat(answers(authenticatedRole().trust(trust))).isEqualTo(answers);
    }

    @Test
    void a_trust_that_nobody_read_is_passed_by_no_rule() {
        assertThat(answers(authenticatedRole().trustUnread(GapReason.ACCESS_DENIED)))
                .isEqualTo("TRUST-001 open, TRUST-002 open, TRUST-003 open, TRUST-005 open, TRUST-006 open");
    }

    private static String answers(IamRoleBuilder role) {
        return RULES.stream()
                .map(rule -> answer(rule, role))
                .filter(answer -> !answer.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String answer(Rule<?> rule, IamRoleBuilder role) {
        String id = rule.descriptor().id();
        RuleUse use = new RuleUse(rule, true, rule.descriptor().severity());
        RuleOutcome outcome = Engine.ask(use, world().role(role).build());
        return outcome.count(Finding.Status.VIOLATION) > 0
                ? id
                : outcome.count(Finding.Status.UNDETERMINED) > 0 ? id + " open" : "";
    }
}
