package io.github.cognitoaudit.verification.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.snapshot.SnapshotJson;
import io.github.cognitoaudit.world.SoundWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the site against what the services document: what a call replaces, and what they refuse. */
final class SiteTest {

    private static final String POOL = "--region eu-west-1 --identity-pool-id " + SoundWorld.POOL_ID;
    private static final String PROVIDER = " --open-id-connect-provider-arn " + SoundWorld.PROVIDER_ARN;

    private final JsonNode snapshot =
            Json.of(SnapshotJson.write(SoundWorld.world().snapshot()));
    private final JsonNode account = snapshot.path("targets").path(0).path("account");
    private final JsonNode client = snapshot.path("targets")
            .path(0)
            .path("tenant")
            .path("clients")
            .path("items")
            .path(0);
    private final Site site =
            new Site(snapshot, snapshot.path("targets").path(0).path("name").asText());

    @Test
    void an_update_of_a_pool_replaces_all_its_settings() {
        site.run("aws cognito-identity update-identity-pool --region eu-west-1 --cli-input-json '{\"IdentityPoolId\":\""
                + SoundWorld.POOL_ID + "\",\"IdentityPoolName\":\"acme\",\"AllowUnauthenticatedIdentities\":false}'");

        assertThat(pool().path("oidcProviderArns").path("known")).isEmpty();
    }

    @Test
    void what_was_read_can_be_written_back() {
        JsonNode before = pool().deepCopy();

        site.run("aws cognito-identity update-identity-pool --region eu-west-1 --cli-input-json \"$(aws"
                + " cognito-identity describe-identity-pool " + POOL + " --output json | jq .)\"\n"
                + "aws cognito-identity set-identity-pool-roles --region eu-west-1 --cli-input-json \"$(aws"
                + " cognito-identity get-identity-pool-roles " + POOL + " --output json | jq .)\"");

        assertThat(pool()).isEqualTo(before);
    }

    @Test
    void roles_that_are_left_out_are_gone() {
        site.run(
                "aws cognito-identity set-identity-pool-roles --region eu-west-1 --cli-input-json '{\"IdentityPoolId\":\""
                        + SoundWorld.POOL_ID + "\",\"Roles\":{}}'");

        assertThat(pool().path("roles").path("known").path("authenticated").isNull())
                .isTrue();
    }

    @Test
    void settings_within_an_object_that_are_left_out_are_back_at_their_default() {
        site.run("auth0 api patch clients/" + SoundWorld.CLIENT_ID
                + " --data '{\"jwt_configuration\":{\"lifetime_in_seconds\":60}}'");

        assertThat(client.path("signingAlgorithm").path("known").asText()).isEqualTo("HS256");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws iam create-open-id-connect-provider --url http://acme.eu.auth0.com",
                "aws iam create-open-id-connect-provider --url https://acme.eu.auth0.com",
                "aws iam create-open-id-connect-provider --url https://other.eu.auth0.com:443",
                "aws iam update-open-id-connect-provider-thumbprint" + PROVIDER + " --thumbprint-list ab:cd",
                "aws iam delete-open-id-connect-provider --open-id-connect-provider-arn arn:aws:iam::1:oidc-provider/x",
                "aws iam delete-role-policy --role-name acme-authenticated --policy-name nothing",
                "aws iam put-role-policy --role-name nobody --policy-name p --policy-document '{}'",
                "aws iam put-role-policy --role-name acme-authenticated --policy-name p --policy-document '{}'",
                "aws iam update-role --role-name acme-authenticated --max-session-duration 60",
                "aws iam update-assume-role-policy --role-name acme-authenticated --policy-document"
                        + " '{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":"
                        + "\"sts:AssumeRoleWithWebIdentity\",\"Principal\":"
                        + "{\"Federated\":\"cognito-identity.amazonaws.com\"}}]}'",
                "aws cognito-identity describe-identity-pool --region eu-west-2 --identity-pool-id "
                        + SoundWorld.POOL_ID,
                "aws cognito-identity update-identity-pool --region eu-west-1 --cli-input-json '{\"IdentityPoolId\":\""
                        + SoundWorld.POOL_ID + "\"}'",
                "auth0 api patch clients/nobody --data '{\"callbacks\":[]}'",
                "auth0 api patch clients/" + SoundWorld.CLIENT_ID + " --data '{\"colour\":\"red\"}'",
                "auth0 api patch tenants/settings --tenant other.eu.auth0.com --data '{}'"
            })
    void the_services_refuse_what_they_document(String command) {
        JsonNode before = snapshot.deepCopy();

        assertThatThrownBy(() -> site.run(command)).isInstanceOf(Refused.class);
        assertThat(snapshot).isEqualTo(before);
    }

    private JsonNode pool() {
        return account.path("pools").path("items").path(0);
    }
}
