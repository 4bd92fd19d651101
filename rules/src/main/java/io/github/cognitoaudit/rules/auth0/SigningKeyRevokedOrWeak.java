package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rule.ChainLink.ISSUER;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.auth0.SigningKey;
import io.github.cognitoaudit.model.auth0.Tenant;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.stream.Collectors;

/** Flags tenants that sign their tokens with a revoked or weak key. */
public final class SigningKeyRevokedOrWeak implements Rule<Tenant> {

    private static final RuleDescriptor DESCRIPTOR = rule("AUTH0-016", "signing-key-revoked-or-weak", HIGH, ISSUER)
            .title("Tenant has no current RSA key of 2048 bits that is not revoked")
            .because("""
                    AWS verifies an ID token with the key that signed it. A revoked key leaves the published keys, so that its \
                    tokens can not be verified; a key that is not RSA is not taken; and with a short one somebody else may sign \
                    tokens for any user.""")
            .see("https://auth0.com/docs/get-started/tenant-settings/signing-keys")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/open-id.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<Tenant> subjects(World world) {
        return Listing.of(List.of(world.tenant()));
    }

    @Override
    public Verdict judge(Tenant tenant, World world) {
        Listing<SigningKey> sound = tenant.signingKeys().filter(SigningKey::isSound);
        if (!sound.items().isEmpty()) {
            return Verdict.compliant();
        }
        return sound.isComplete() ? violation(tenant) : Verdict.undetermined(sound.gaps());
    }

    private static Verdict violation(Tenant tenant) {
        List<SigningKey> keys = tenant.signingKeys().items().stream()
                .filter(SigningKey::current)
                .toList();
        String found = keys.isEmpty()
                ? "no current key"
                : keys.stream().map(SigningKeyRevokedOrWeak::described).collect(Collectors.joining(", "));
        return Verdict.violation(
                "tenant `" + tenant.domain() + "` signs with " + found
                        + ", it should sign with an RSA key of `2048` bits or more that is not revoked",
                List.of(Evidence.observed(
                        "keys", "current, not revoked, RSA of 2048 bits or more", found, "GET /api/v2/keys/signing")),
                List.of(new Remediation(
                        Remediation.Side.AUTH0,
                        "Rotate the signing key of tenant `" + tenant.domain()
                                + "`, so that the next one becomes current.",
                        "auth0 api post keys/signing/rotate --tenant " + tenant.domain(),
                        "",
                        "Tokens signed before stay valid until the previous key is revoked, which this does not do; apps that pin "
                                + "a key must take the new one.")));
    }

    private static String described(SigningKey key) {
        String size = key.rsaBits()
                .fold(
                        bits -> bits.map(number -> "RSA of " + number + " bits").orElse("not RSA"),
                        gap -> "of unknown size");
        return "`" + key.kid() + "` (" + size + (key.revoked() ? ", revoked)" : ")");
    }
}
