package io.github.cognitoaudit.policy.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.laws.WrittenRole;
import io.github.cognitoaudit.policy.permissions.Grants.Doubt;
import io.github.cognitoaudit.policy.permissions.Grants.Grant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roles are written as {@code evaluation-table.txt} says. */
class CrossAccountWritesTest {

    private static final String ROLE = "arn:aws:iam::111122223333:role/app";
    private static final String OTHER = "999988887777";
    private static final String ANOTHER = "444455556666";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Allow sqs:SendMessage on arn:aws:sqs:eu-west-1:OTHER:q | OTHER by sqs:SendMessage on arn:aws:sqs:eu-west-1:OTHER:q",
                "Allow sqs:SendMessage on *,arn:aws:sqs:eu-west-1:OTHER:q | OTHER by sqs:SendMessage on arn:aws:sqs:eu-west-1:OTHER:q",
                "Allow sqs:SendMessage on arn:aws:sqs:eu-west-1:OTHER:q,arn:aws:sqs:eu-west-1:ANOTHER:q"
                        + " | ANOTHER by sqs:SendMessage on arn:aws:sqs:eu-west-1:ANOTHER:q"
                        + "; OTHER by sqs:SendMessage on arn:aws:sqs:eu-west-1:OTHER:q",
                "Allow sqs:SendMessage on * | nothing",
                "Allow sqs:SendMessage on arn:aws:sqs:eu-west-1:*:q | nothing",
                "Allow sqs:SendMessage on arn:aws:sqs:eu-west-1:111122223333:q | nothing",
                "Allow sqs:SendMessage on arn:aws:sqs:eu-west-1:777766665555:q | nothing",
                "Allow sqs:GetQueueAttributes on arn:aws:sqs:eu-west-1:OTHER:q | nothing",
                "Allow s3:PutObject on arn:aws:s3:::b/* | nothing",
                "Allow sqs:SendMessage on not arn:aws:sqs:eu-west-1:OTHER:q | nothing",
                "Deny sqs:SendMessage on arn:aws:sqs:eu-west-1:OTHER:q | nothing",
                "Allow sqs:SendMessage on arn:aws:sqs:eu-west-1:OTHER:q ; Deny sqs:* on * | nothing",
                "Allow sqs:SendMessage on arn:aws:sqs:eu-west-1:OTHER:q ; boundary Allow s3:* on * | nothing",
                "Allow sqs:SendMessage on arn:aws:sqs:eu-west-1:OTHER:q if StringSame aws:x=y | OTHER in doubt",
                "Allow sqs:SendMessage on arn:aws:sqs:eu-west-1:OTHER:q if IpAddress aws:SourceIp=10.0.0.0/8 | OTHER in doubt",
            })
    void a_role_writes_in_the_accounts_that_its_policies_spell_out(String role, String expected) {
        assertThat(words(CrossAccountWrites.named(
                        ROLE, WrittenRole.role(numbers(role)).layers(), List.of("777766665555"))))
                .isEqualTo(numbers(expected));
    }

    @Test
    void what_was_not_read_may_write_in_any_account_that_the_boundary_leaves() {
        String all = "Allow sqs:SendMessage on *";

        assertThat(words(CrossAccountWrites.any(ROLE, WrittenRole.role(all).layers(), List.of())))
                .startsWith("000000000000 by sqs:SendMessage on ");
        assertThat(words(CrossAccountWrites.any(
                        ROLE,
                        WrittenRole.role(numbers(all + " ; boundary Allow sqs:* on arn:aws:sqs:eu-west-1:OTHER:q"))
                                .layers(),
                        List.of())))
                .startsWith(OTHER + " by sqs:SendMessage on ");
        assertThat(words(CrossAccountWrites.any(
                        ROLE,
                        WrittenRole.role(numbers(all + " ; boundary Allow sqs:* on arn:aws:sqs:eu-west-1:OTHER:q"))
                                .layers(),
                        List.of(OTHER))))
                .isEqualTo("nothing");
    }

    private static String numbers(String text) {
        return text.replace("ANOTHER", ANOTHER).replace("OTHER", OTHER);
    }

    private static String words(Grants grants) {
        return grants.fold(
                found -> found.grants().stream()
                        .map(CrossAccountWritesTest::words)
                        .distinct()
                        .collect(Collectors.joining("; ")),
                none -> "nothing",
                undecided -> undecided.doubts().stream()
                        .map(Doubt::subject)
                        .distinct()
                        .map(account -> account + " in doubt")
                        .collect(Collectors.joining("; ")));
    }

    private static String words(Grant grant) {
        return grant.subject() + " by " + grant.action() + " on " + grant.resource();
    }
}
