package io.github.cognitoaudit.policy.isolate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.laws.WrittenRole;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks for what holds of two identities together; roles are written as {@code evaluation-table.txt} says. */
class IsolationPairsTest {

    private static final String TEAM =
            "a value of `aws:principaltag/team` may hold the id of another identity or a separator";
    private static final String FOUND =
            "a resource was found that two identities may have in common, and none that they certainly have, for";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // Two identities may be of two teams, and are of one pool
                "Allow s3:PutObject on BUCKET/*/SUB if StringEquals aws:PrincipalTag/team=red ; Allow s3:PutObject on BUCKET/SUB/* if StringEquals aws:PrincipalTag/team=blue | WRITE arn:aws:s3:::b/",
                "Allow s3:PutObject on BUCKET/*/SUB if StringEquals POOL=p ; Allow s3:PutObject on BUCKET/SUB/* if StringEquals POOL=q | ISOLATED",
                // What is only denied is neither shared nor in doubt
                "Allow s3:PutObject on BUCKET/SUB/* ; Deny s3:PutObject on BUCKET/SUB/${aws:PrincipalTag/team}/* | ISOLATED",
                "Allow s3:PutObject on BUCKET/SUB/* ; Deny dynamodb:BatchWriteItem on * if StringNotEquals dynamodb:LeadingKeys=private | ISOLATED",
                "Allow dynamodb:BatchWriteItem on TABLE if ForAllValues:StringEquals dynamodb:LeadingKeys=SUB and StringEquals aws:x=y | ISOLATED",
                // Keys that a request of the action may carry
                "Allow s3:PutObject on BUCKET/k if StringEquals s3:x-amz-acl=private | WRITE arn:aws:s3:::b/k",
                "Allow s3:PutObject on BUCKET/k if StringEquals s3:RequestObjectTag/team=red | WRITE arn:aws:s3:::b/k",
                "Allow s3:PutObject on BUCKET/k if StringEquals s3:prefix=x | ISOLATED",
                // What no policy can bind counts for an API alone
                "Allow execute-api:Invoke on arn:aws:execute-api:eu-west-1:111122223333:a/prod/GET/all | WRITE arn:aws:execute-api:eu-west-1:111122223333:a/prod/GET/all",
                // A doubt about what was found comes before one about values
                "Allow s3:PutObject on BUCKET/${aws:PrincipalTag/team}/* if StringSame aws:x=y | FOUND",
            })
    void two_identities_of_one_role_meet_or_do_not(String role, String expected) {
        assertThat(answer(role, role)).startsWith(expected.replace("FOUND", FOUND));
    }

    @Test
    void a_doubt_about_either_role_leaves_the_answer_open() {
        String sound = "Allow s3:PutObject on BUCKET/SUB/*";
        String doubtful = "Allow s3:PutObject on BUCKET/SUB/${aws:PrincipalTag/team}/*";

        assertThat(answer(sound, sound)).isEqualTo("ISOLATED");
        assertThat(answer(sound, doubtful)).isEqualTo(TEAM);
        assertThat(answer(doubtful, sound)).isEqualTo(TEAM);
        assertThat(answer(doubtful, "Allow sqs:SendMessage on arn:aws:sqs:eu-west-1:111122223333:SUB"))
                .isEqualTo("ISOLATED");
    }

    @Test
    void a_request_that_either_role_may_not_make_is_no_witness() {
        String plain = "Allow s3:PutObject on BUCKET/k";
        String unknown = plain + " if StringSame aws:x=y";

        assertThat(answer(plain, plain)).isEqualTo("WRITE arn:aws:s3:::b/k");
        assertThat(answer(plain, unknown)).startsWith(FOUND);
        assertThat(answer(unknown, plain)).startsWith(FOUND);
    }

    @Test
    void each_request_carries_the_keys_of_its_own_session_alone() {
        RoleLayers role = role("Allow s3:PutObject on BUCKET/*SUB*");

        Set<String> keys = Isolation.decide(role, role, IsolationScope.everything())
                .fold(
                        Set::of,
                        shared -> {
                            assertThat(shared.first().context().values().keySet())
                                    .isEqualTo(
                                            shared.second().context().values().keySet());
                            return shared.first().context().values().keySet();
                        },
                        reason -> Set.of());

        assertThat(keys).containsExactly("cognito-identity.amazonaws.com:sub");
    }

    private static String answer(String first, String second) {
        return Isolation.decide(role(first), role(second), IsolationScope.everything())
                .fold(
                        () -> "ISOLATED",
                        shared -> shared.access() + " " + shared.first().resource(),
                        reason -> reason);
    }

    private static RoleLayers role(String written) {
        return WrittenRole.role(written.replace("BUCKET", "arn:aws:s3:::b")
                        .replace("TABLE", "arn:aws:dynamodb:eu-west-1:111122223333:table/t")
                        .replace("POOL", "cognito-identity.amazonaws.com:aud")
                        .replace("SUB", "${cognito-identity.amazonaws.com:sub}"))
                .layers();
    }
}
