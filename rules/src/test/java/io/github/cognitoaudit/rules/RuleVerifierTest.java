package io.github.cognitoaudit.rules;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitoaudit.engine.RuleOutcome;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.auth0.IdTokenNotSignedWithRs256;
import io.github.cognitoaudit.world.WorldBuilder;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class RuleVerifierTest {
    private static final String SUBJECT = "auth0:acme.eu.auth0.com:client/" + CLIENT_ID;
    private static final String MESSAGE = "client `" + CLIENT_ID + "` signs ID tokens with `HS256`, AWS needs `RS256`";
    private static final Evidence ALGORITHM =
            Evidence.configured("jwt_configuration.alg", "RS256", "HS256", "GET /api/v2/clients");

    private final IdTokenNotSignedWithRs256 rule = new IdTokenNotSignedWithRs256();

    @Test
    void refuses_another_subject_message_or_evidence() {
        RuleVerifier flawed = judging(rule, flawed());
        assertFails(() -> flawed.violates("other", MESSAGE, ALGORITHM));
        assertFails(() -> flawed.violates(SUBJECT, "other", ALGORITHM));
        assertFails(() -> flawed.violates(SUBJECT, MESSAGE));
        assertFails(() -> flawed.violates(SUBJECT, MESSAGE, ALGORITHM, ALGORITHM));
        assertFails(() -> flawed.violates(SUBJECT, MESSAGE, ALGORITHM).mendedBy("other"));
    }

    @Test
    void refuses_a_surplus_violation() {
        RuleVerifier verifier = judging(
                rule,
                flawed().declaresClients(CLIENT_ID, "b").client(client("b").signedWith("PS256")));
        assertFails(() -> verifier.violates(SUBJECT, MESSAGE, ALGORITHM));
    }

    @Test
    void refuses_a_surplus_undetermined_answer() {
        RuleVerifier verifier = judging(
                rule,
                flawed().declaresClients(CLIENT_ID, "b").client(client("b").algorithmUnread(GapReason.TIMED_OUT)));
        assertFails(() -> verifier.violates(SUBJECT, MESSAGE, ALGORITHM));
        assertFails(() -> verifier.isUndetermined(GapReason.TIMED_OUT));
        verifier.findsBeside(List.of(GapReason.TIMED_OUT), RuleVerifier.violation(SUBJECT, MESSAGE, ALGORITHM));
    }

    @Test
    void tells_the_answers_apart() {
        RuleVerifier sound = judging(rule, world());
        assertFails(() -> sound.violates(SUBJECT, MESSAGE, ALGORITHM));
        assertFails(() -> sound.isUndetermined(GapReason.ACCESS_DENIED));
        assertFails(sound::examinesNothing);
        assertFails(() -> sound.isNotExamined("any"));

        RuleVerifier nothing = judging(rule, world().declaresClients());
        assertFails(nothing::isCompliant);
        nothing.examinesNothing();

        RuleVerifier unread = judging(rule, world().clientsUnread(GapReason.ACCESS_DENIED));
        assertFails(unread::isCompliant);
        assertFails(unread::examinesNothing);
        assertFails(() -> unread.isUndetermined(GapReason.THROTTLED));
        assertFails(() -> unread.isUndeterminedWithout("iam:GetRole"));
    }

    @Test
    void records_what_the_rule_said() throws Exception {
        List<RuleOutcome> outcomes = RuleVerifier.recording(() -> judging(rule, flawed()));
        assertThat(outcomes).hasSize(1);
        assertThat(outcomes.get(0).findings()).extracting("message").containsExactly(MESSAGE);
    }

    private static WorldBuilder flawed() {
        return world().client(client().signedWith("HS256"));
    }

    private static void assertFails(ThrowingCallable assertion) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class);
    }
}
