package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rule.RuleDescriptor.rule;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Resource;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.stream.Collectors;

/** Flags a provider whose final slash does not fit the way in which it is used: pools need none, direct federation needs one. */
public final class ProviderUrlSlashWrongForUse implements Rule<OidcProvider> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "OIDC-003", "provider-url-slash-wrong-for-use", Severity.HIGH, ChainLink.PROVIDER)
            .title("The final slash of the provider URL does not fit its use")
            .because("""
                    Auth0 ends its issuer with a slash. STS compares the provider URL with the issuer as it is, so a role that \
                    trusts the provider directly needs the slash; Cognito compares without it, so a pool needs a URL that has \
                    none. One provider can not serve both ways. Roles of the whole account are looked at, and pools in scope: a \
                    pool that was not asked for may reference the provider all the same.""")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/open-id.html")
            .see("https://blog.ashphy.com/tag/auth0")
            .see("https://github.com/aws-amplify/amplify-js/issues/9315")
            .reportedBy("practitioners: blog.ashphy.com/tag/auth0, aws-amplify/amplify-js#9315 and "
                    + "aws-amplify/amplify-flutter#3478 for pools, Mozilla's setup for direct federation")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<OidcProvider> subjects(World world) {
        return world.chain().providers();
    }

    @Override
    public Verdict judge(OidcProvider provider, World world) {
        return provider.url().fold(url -> judge(provider, url, world), Verdict::undetermined);
    }

    private static Verdict judge(OidcProvider provider, String url, World world) {
        Listing<IdentityPool> pools = world.account().pools().filter(pool -> pool.references(provider.arn()));
        Listing<IamRole> roles = world.account().roles().filter(role -> role.trustsDirectly(provider.arn()));
        boolean slash = url.endsWith("/");
        Listing<? extends Resource> refused = slash ? pools : roles;
        if (refused.items().isEmpty()) {
            Verdict fits = slash ? Verdict.compliant(poolsAskedFor(world)) : Verdict.compliant();
            return refused.isComplete() ? fits : Verdict.undetermined(refused.gaps());
        }
        String bare = slash ? url.substring(0, url.length() - 1) : url;
        return slash
                ? violation(refusesPools(url, pools, roles), bare, url, forPools(provider, bare, pools.items(), world))
                : violation(refusesRoles(url, pools, roles), bare + "/", url, forRoles(provider, bare, roles.items()));
    }

    /** A provider may serve pools that nobody asked for, so that its slash is proved to fit only as far as was looked. */
    private static String poolsAskedFor(World world) {
        return world.scope().identityPools().isPresent()
                ? "of the identity pools only the declared ones were asked for"
                : "of the identity pools only those in `"
                        + String.join("`, `", world.scope().regions()) + "` were asked for";
    }

    private static Verdict violation(String message, String expected, String actual, Remediation mend) {
        return Verdict.violation(
                message,
                List.of(Evidence.configured("Url", expected, actual, "iam:GetOpenIDConnectProvider")),
                List.of(mend));
    }

    private static String refusesPools(String url, Listing<IdentityPool> pools, Listing<IamRole> roles) {
        String flaw = "identity pool " + names(pools) + " references provider URL `" + url
                + "`, and Cognito needs it without the final slash";
        return roles.items().isEmpty()
                ? flaw
                : flaw + "; role " + names(roles)
                        + " trusts it directly and needs the slash, so two providers are needed";
    }

    private static String refusesRoles(String url, Listing<IdentityPool> pools, Listing<IamRole> roles) {
        String flaw = "role " + names(roles) + " trusts provider URL `" + url
                + "` directly, and STS needs it with the final slash";
        return pools.items().isEmpty()
                ? flaw
                : flaw + "; identity pool " + names(pools)
                        + " references it and needs it without, so two providers are needed";
    }

    private static String names(Listing<? extends Resource> resources) {
        return resources.items().stream()
                .map(resource -> "`" + resource.id() + "`")
                .collect(Collectors.joining(", "));
    }

    private static Remediation forPools(OidcProvider provider, String url, List<IdentityPool> pools, World world) {
        ProviderReplacement replacement = new ProviderReplacement(provider, url);
        return new Remediation(
                Remediation.Side.AWS,
                "Let the pool reference a provider with the URL `https://" + url
                        + "`, without the final slash; the URL of a " + "provider can not be changed.",
                replacement.forPools(pools, world),
                replacement.terraform("auth0"),
                "Logins through the pool begin to work; a role that trusts the old provider directly keeps it.");
    }

    private static Remediation forRoles(OidcProvider provider, String bare, List<IamRole> roles) {
        ProviderReplacement replacement = new ProviderReplacement(provider, bare + "/");
        String update =
                roles.stream().map(role -> """
                        aws iam get-role --role-name %1$s --query Role.AssumeRolePolicyDocument --output json \
                        | sed 's|oidc-provider/%2$s"|oidc-provider/%2$s/"|g; s|"%2$s:|"%2$s/:|g' > trust.json
                        aws iam update-assume-role-policy --role-name %1$s --policy-document file://trust.json""".formatted(role.name(), bare)).collect(Collectors.joining("\n"));
        return new Remediation(
                Remediation.Side.AWS,
                "Let the role trust a provider of its own with the URL `https://" + bare
                        + "/`, with the final slash; the URL " + "of a provider can not be changed.",
                replacement.create() + update,
                replacement.terraform("auth0_direct"),
                "Direct logins begin to work; the pool keeps the old provider. The condition keys of the trust policy change "
                        + "with the URL.");
    }
}
