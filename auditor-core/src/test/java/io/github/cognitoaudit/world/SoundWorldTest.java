package io.github.cognitoaudit.world;

import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.snapshot.Chain;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SoundWorldTest {

    @Test
    void joins_client_provider_pool_slot_and_role() {
        Chain chain = world().build().chain();
        assertThat(chain.clients().map(Auth0Client::clientId)).isEqualTo(Listing.of(List.of(CLIENT_ID)));
        assertThat(chain.providers().map(provider -> provider.arn())).isEqualTo(Listing.of(List.of(PROVIDER_ARN)));
        assertThat(chain.nearMisses()).isEqualTo(Listing.of(List.of()));
        assertThat(chain.pools().map(pool -> pool.poolId())).isEqualTo(Listing.of(List.of(POOL_ID)));
        assertThat(chain.slotRoles().map(slotRole -> slotRole.id()))
                .isEqualTo(Listing.of(List.of(new ResourceId(POOL_ID + "#" + ROLE_ARN))));
        assertThat(chain.roles().map(role -> role.arn())).isEqualTo(Listing.of(List.of(ROLE_ARN)));
    }

    @Test
    void puts_a_part_in_the_place_of_the_one_with_its_id() {
        assertThat(world().client(client().signedWith("HS256"))
                        .build()
                        .tenant()
                        .clients()
                        .map(Auth0Client::signingAlgorithm)
                        .items())
                .containsExactly(Observed.known(Optional.of("HS256")));
    }

    @Test
    void forgets_what_it_withholds() {
        assertThat(world().providersUnread(GapReason.ACCESS_DENIED)
                        .build()
                        .chain()
                        .providers())
                .isEqualTo(Listing.unread(new Gap(
                        GapReason.ACCESS_DENIED,
                        "iam:ListOpenIDConnectProviders",
                        "the world withholds it",
                        List.of("iam:ListOpenIDConnectProviders"))));
    }
}
