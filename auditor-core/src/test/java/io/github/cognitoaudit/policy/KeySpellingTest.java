package io.github.cognitoaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.laws.WrittenRole;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeySpellingTest {

    @Test
    void a_key_is_spelled_as_the_policies_do_else_as_the_catalogue_does_else_as_it_is() {
        RoleLayers role = WrittenRole.role(
                        "Allow s3:* on arn:aws:s3:::b/${ aws:UserName , 'x'} "
                                + "if StringEquals Aws:PRINCIPALTAG/Team=x ; boundary Allow * on * if StringEquals aws:UserId=u")
                .layers();
        KeySpelling spelling = KeySpelling.of(role);

        assertThat(Stream.of(
                                "aws:username",
                                "aws:principaltag/team",
                                "aws:userid",
                                "s3:max-keys",
                                "dynamodb:leadingkeys",
                                "nosuch:key")
                        .map(key -> spelling.of(key, "dynamodb:GetItem")))
                .containsExactly(
                        "aws:UserName",
                        "Aws:PRINCIPALTAG/Team",
                        "aws:UserId",
                        "s3:max-keys",
                        "dynamodb:LeadingKeys",
                        "nosuch:key");
        assertThat(KeySpelling.of(List.of()).of("aws:username", "nosuch:Action"))
                .isEqualTo("aws:username");
    }
}
