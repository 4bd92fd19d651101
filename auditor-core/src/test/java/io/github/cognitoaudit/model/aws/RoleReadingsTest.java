package io.github.cognitoaudit.model.aws;

import static io.github.cognitoaudit.world.Policies.allowing;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.world.Policies;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Holds what a role says of its policies and of the services that it used. */
class RoleReadingsTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void a_service_is_unused_since_an_instant_that_is_later_than_its_last_use() {
        IamRole role = role("app")
                .lastUsed(
                        new LastAccess("s3", Optional.of(NEW_YEAR)),
                        new LastAccess("sqs", Optional.of(NEW_YEAR.minusSeconds(1))),
                        new LastAccess("sns", Optional.empty()))
                .build();

        assertThat(role.servicesUnusedSince(NEW_YEAR)).containsExactly("sqs", "sns");
        assertThat(role.reportsUseOf("sns")).isTrue();
        assertThat(role.reportsUseOf("dynamodb")).isFalse();
    }

    @Test
    void an_unread_document_or_an_unread_listing_is_an_unread_policy_and_an_unread_boundary_is_none() {
        assertThat(role("app").policy("a", allowing("s3:*", "*")).build().hasUnreadPolicies())
                .isFalse();
        assertThat(role("app").boundaryUnread(GapReason.THROTTLED).build().hasUnreadPolicies())
                .isFalse();
        assertThat(role("app").policyUnread("a", GapReason.THROTTLED).build().hasUnreadPolicies())
                .isTrue();
        assertThat(role("app").policiesUnread(GapReason.THROTTLED).build().hasUnreadPolicies())
                .isTrue();
    }

    @Test
    void a_policy_has_the_statements_that_were_read_and_knows_who_maintains_it() {
        RolePolicy inline =
                new RolePolicy("a", Optional.empty(), Observed.known(Policies.document(allowing("s3:*", "*"))));
        RolePolicy own = new RolePolicy(
                "b", Optional.of("arn:aws:iam::111122223333:policy/b"), Observed.known(Policies.document("""
                {"Version": "2012-10-17", "Statement": []}
                """)));
        RolePolicy ofAws = new RolePolicy("c", Optional.of("arn:aws-cn:iam::aws:policy/c"), own.document());

        assertThat(inline.statements()).hasSize(1);
        assertThat(own.statements()).isEmpty();
        assertThat(inline.isOfAws()).isFalse();
        assertThat(own.isOfAws()).isFalse();
        assertThat(ofAws.isOfAws()).isTrue();
    }
}
