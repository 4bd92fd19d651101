package io.github.cognitoaudit.model.auth0;

import static io.github.cognitoaudit.world.SoundWorld.client;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class Auth0ClientTest {

    @Test
    void is_public_by_its_type_or_by_its_lack_of_authentication() {
        assertThat(client().ofType("native")
                        .authMethod("client_secret_post")
                        .build()
                        .isPublic())
                .isEqualTo(Observed.known(true));
        assertThat(client().ofType("spa")
                        .authMethodUnread(GapReason.ACCESS_DENIED)
                        .build()
                        .isPublic())
                .isEqualTo(Observed.known(true));
        assertThat(client().ofType("regular_web").authMethod("none").build().isPublic())
                .isEqualTo(Observed.known(true));
        assertThat(client().ofType("regular_web").authMethodLeftOut().build().isPublic())
                .isEqualTo(Observed.known(false));
        assertThat(client().typeLeftOut()
                        .authMethod("client_secret_basic")
                        .build()
                        .isPublic())
                .isEqualTo(Observed.known(false));
    }

    @Test
    void is_native_by_its_type_alone() {
        assertThat(client().ofType("native").build().isNative()).isEqualTo(Observed.known(true));
        assertThat(client().ofType("spa").build().isNative()).isEqualTo(Observed.known(false));
        assertThat(client().typeLeftOut().build().isNative()).isEqualTo(Observed.known(false));
    }

    @Test
    void names_those_of_the_grants_that_it_may_use() {
        Auth0Client client =
                client().grants("implicit", "password", "refresh_token").build();

        assertThat(client.grantsAmong(Set.of("refresh_token", "implicit", "authorization_code")))
                .isEqualTo(Observed.known(List.of("implicit", "refresh_token")));
        assertThat(client.mayUse("password")).isEqualTo(Observed.known(true));
        assertThat(client.mayUse("client_credentials")).isEqualTo(Observed.known(false));
    }

    @Test
    void says_what_to_set_where_auth0_left_it_out() {
        assertThat(client("abc").grantsLeftOut().build().mayUse("implicit"))
                .isEqualTo(Observed.unknown(Gap.undecided(
                        "grant_types",
                        "client `abc` has no `grant_types`, and which grants Auth0 then allows depends on the type and the age "
                                + "of the client: set `grant_types`")));
        assertThat(client("abc").refreshTokensLeftOut().build().hasEndlessRefreshTokens())
                .isEqualTo(Observed.unknown(Gap.undecided(
                        "refresh_token",
                        "client `abc` has no `refresh_token`, and whether its tokens rotate and expire depends on how it was "
                                + "made: set `refresh_token`")));
    }

    @Test
    void has_endless_refresh_tokens_where_they_do_not_rotate_or_do_not_expire() {
        assertThat(new RefreshTokens(Optional.of("rotating"), Optional.of("expiring")).areEndless())
                .isEqualTo(Observed.known(false));
        assertThat(new RefreshTokens(Optional.of("non-rotating"), Optional.empty()).areEndless())
                .isEqualTo(Observed.known(true));
        assertThat(new RefreshTokens(Optional.empty(), Optional.of("non-expiring")).areEndless())
                .isEqualTo(Observed.known(true));
        assertThat(new RefreshTokens(Optional.of("rotating"), Optional.empty()).areEndless())
                .isEqualTo(Observed.unknown(Gap.undecided(
                        "refresh_token.expiration_type", "`expiration_type` is left out: set it to `expiring`")));
        assertThat(new RefreshTokens(Optional.of("sometimes"), Optional.of("expiring")).areEndless())
                .isEqualTo(Observed.unknown(Gap.undecided(
                        "refresh_token.rotation_type",
                        "`rotation_type` is `sometimes`, which is not known here: set it to `rotating`")));
    }
}
