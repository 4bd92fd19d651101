package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rule.RuleDescriptor.rule;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.auth0.SigningKey;
import io.github.cognitoaudit.model.oidc.IssuerSite;
import io.github.cognitoaudit.model.oidc.PublicKey;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Flags an issuer that does not publish the RSA key with which the tenant signs. */
public final class NoUsableSigningKey implements Rule<IssuerSite> {

    private static final String CALL = "GET /.well-known/jwks.json";

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "OIDC-012", "no-usable-signing-key", Severity.HIGH, ChainLink.ISSUER)
            .title("Issuer does not publish the key that signs its tokens")
            .because("""
                    AWS verifies a token with the published key that the token names. Where the issuer publishes no RSA key for \
                    signatures, or not the one that the tenant signs with now, no token can be verified and every login fails.""")
            .see("https://auth0.com/docs/secure/tokens/json-web-tokens/json-web-key-sets")
            .see("https://auth0.com/docs/get-started/tenant-settings/signing-keys")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/open-id.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<IssuerSite> subjects(World world) {
        return Listing.of(List.of(world.issuer()));
    }

    @Override
    public Verdict judge(IssuerSite issuer, World world) {
        Listing<PublicKey> keys = issuer.keys();
        Listing<SigningKey> signing = world.tenant().signingKeys();
        boolean usable = keys.items().stream().anyMatch(PublicKey::verifiesRsaSignatures);
        if (!usable && keys.isComplete()) {
            return violation(issuer, "no RSA key for signatures", "keys", "an RSA key for signatures", published(keys));
        }
        Optional<String> unpublished = signing.items().stream()
                .filter(SigningKey::current)
                .map(SigningKey::kid)
                .filter(kid -> !publishes(keys, kid))
                .findFirst();
        if (unpublished.isPresent() && keys.isComplete()) {
            String kid = unpublished.get();
            return violation(
                    issuer,
                    "keys, but not the tenant's current one, `" + kid + "`",
                    "keys/" + kid,
                    kid,
                    published(keys));
        }
        boolean missing = !usable || unpublished.isPresent();
        List<Gap> gaps = missing ? keys.and(unread(signing)).gaps() : signing.gaps();
        return gaps.isEmpty() ? Verdict.compliant() : Verdict.undetermined(gaps);
    }

    private static Listing<PublicKey> unread(Listing<SigningKey> signing) {
        return new Listing<>(List.of(), signing.gaps());
    }

    private static boolean publishes(Listing<PublicKey> keys, String kid) {
        return keys.items().stream()
                .anyMatch(key -> key.kid().filter(kid::equals).isPresent());
    }

    private static String published(Listing<PublicKey> keys) {
        return keys.items().isEmpty()
                ? "no key"
                : keys.items().stream()
                        .map(key -> key.kty() + " " + key.use().orElse("any use") + " "
                                + key.kid().orElse("no kid"))
                        .collect(Collectors.joining(", "));
    }

    private static Verdict violation(IssuerSite issuer, String lack, String path, String expected, String actual) {
        String jwks = issuer.url() + ".well-known/jwks.json";
        return Verdict.violation(
                "issuer `" + issuer.url() + "` publishes " + lack,
                List.of(Evidence.observed(path, expected, actual, CALL)),
                List.of(
                        new Remediation(
                                Remediation.Side.AUTH0,
                                "Purge what a proxy or cache in front of the issuer keeps of its keys, and compare again.",
                                "curl --silent --show-error " + jwks,
                                "",
                                "The command only shows the keys; a purged cache lets logins work and breaks none."),
                        new Remediation(
                                Remediation.Side.AUTH0,
                                "Rotate the tenant's signing key, where the published keys are the tenant's own.",
                                "auth0 api post keys/signing/rotate",
                                "",
                                "Tokens signed before stay valid until the previous key is revoked, which this does not do; apps "
                                        + "that pin a key must take the new one.")));
    }
}
