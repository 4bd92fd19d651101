package io.github.cognitoaudit.sandbox;

import io.github.cognitoaudit.sandbox.scenario.Account;
import io.github.cognitoaudit.sandbox.scenario.Credentials;
import io.github.cognitoaudit.sandbox.scenario.Role;
import io.github.cognitoaudit.sandbox.scenario.Scenario;
import io.github.cognitoaudit.sandbox.scenario.Target;
import io.github.cognitoaudit.sandbox.wire.Call;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Knows parameters with which each call finds something in the first target of a scenario. */
record SoundWorld(Scenario scenario) {

    String clientId() {
        return target().applications().get(0).id();
    }

    String issuerHost() {
        return target().issuer().host();
    }

    String poolId() {
        return account().pools().get(0).id();
    }

    String providerArn() {
        return account().providers().get(0).arn();
    }

    Role role() {
        return account().roles().get(0);
    }

    String tokenRequest() {
        return "{\"grant_type\":\"client_credentials\",\"client_id\":\"" + Credentials.AUTH0_CLIENT_ID
                + "\",\"client_secret\":\"" + Credentials.AUTH0_CLIENT_SECRET
                + "\",\"audience\":\"https://acme.eu.auth0.com/api/v2/\"}";
    }

    String[] iamParameters(Call call) {
        String role = role().name();
        String policy = account().policies().get(0).arn();
        return switch (call) {
            case IAM_GET_PROVIDER -> new String[] {"OpenIDConnectProviderArn", providerArn()};
            case IAM_GET_ROLE, IAM_LIST_ROLE_POLICIES, IAM_LIST_ATTACHED_ROLE_POLICIES ->
                new String[] {"RoleName", role};
            case IAM_GET_ROLE_POLICY -> new String[] {"RoleName", role, "PolicyName", "own-files"};
            case IAM_GENERATE_LAST_ACCESS -> new String[] {"Arn", role().arn()};
            case IAM_GET_LAST_ACCESS -> new String[] {"JobId", jobId()};
            case IAM_GET_POLICY -> new String[] {"PolicyArn", policy};
            case IAM_GET_POLICY_VERSION -> new String[] {"PolicyArn", policy, "VersionId", "v2"};
            default -> new String[] {};
        };
    }

    String cognitoInput(Call call) {
        String pool = "{\"IdentityPoolId\":\"" + poolId() + "\"";
        return switch (call) {
            case COGNITO_LIST_POOLS -> "{\"MaxResults\":60}";
            case COGNITO_GET_PRINCIPAL_TAGS -> pool + ",\"IdentityProviderName\":\"" + providerArn() + "\"}";
            default -> pool + "}";
        };
    }

    String jobId() {
        return UUID.nameUUIDFromBytes(("job:" + role().arn()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Target target() {
        return scenario.targets().get(0);
    }

    private Account account() {
        return target().account();
    }
}
