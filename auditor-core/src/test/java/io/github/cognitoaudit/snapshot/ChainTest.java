package io.github.cognitoaudit.snapshot;

import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.providerArn;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.world.Policies;
import io.github.cognitoaudit.world.WorldBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChainTest {

    private static final String OTHER = "other.example.com";
    private static final Gap URL_DENIED = new Gap(
            GapReason.ACCESS_DENIED,
            "iam:GetOpenIDConnectProvider",
            "the world withholds it",
            List.of("iam:GetOpenIDConnectProvider"));

    @Test
    void a_role_that_trusts_the_provider_directly_is_in_scope() {
        assertThat(roles(world().role(role("direct").trust(trusting(PROVIDER_ARN)))))
                .isEqualTo(Listing.of(List.of(ROLE_ARN, roleArn("direct"))));
    }

    @Test
    void a_role_that_trusts_another_provider_is_not_in_scope() {
        assertThat(roles(world().provider(provider(OTHER)).role(role("direct").trust(trusting(providerArn(OTHER))))))
                .isEqualTo(Listing.of(List.of(ROLE_ARN)));
    }

    @Test
    void a_role_that_trusts_a_provider_whose_url_was_not_read_may_be_in_scope() {
        assertThat(roles(withUnreadUrl().role(role("direct").trust(trusting(providerArn(OTHER))))))
                .isEqualTo(new Listing<>(List.of(ROLE_ARN), List.of(URL_DENIED)));
    }

    @Test
    void a_role_that_also_trusts_the_provider_of_the_issuer_is_in_scope_whatever_the_other_one_is() {
        String both = trusting(PROVIDER_ARN)
                .replace("\"" + PROVIDER_ARN + "\"", "[\"" + providerArn(OTHER) + "\", \"" + PROVIDER_ARN + "\"]");

        assertThat(roles(withUnreadUrl().role(role("direct").trust(both))))
                .isEqualTo(Listing.of(List.of(ROLE_ARN, roleArn("direct"))));
    }

    @Test
    void a_role_that_denies_a_provider_whose_url_was_not_read_is_not_in_scope() {
        assertThat(roles(withUnreadUrl()
                        .role(role("direct").trust(trusting(providerArn(OTHER)).replace("Allow", "Deny")))))
                .isEqualTo(Listing.of(List.of(ROLE_ARN)));
    }

    private static WorldBuilder withUnreadUrl() {
        return world().provider(provider(OTHER).urlUnread(GapReason.ACCESS_DENIED));
    }

    private static String trusting(String providerArn) {
        return Policies.trustingDirectly(providerArn, OTHER + ":aud", CLIENT_ID);
    }

    private static Listing<String> roles(WorldBuilder world) {
        return world.build().chain().roles().map(IamRole::arn);
    }
}
