package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rule.RuleDescriptor.rule;

import io.github.cognitoaudit.model.Listing;
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

/** Flags audiences that name an API or a URL rather than a client. */
public final class AudienceIsAnApiIdentifier implements Rule<OidcProvider> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "OIDC-006", "audience-is-an-api-identifier", Severity.MEDIUM, ChainLink.AUDIENCE)
            .title("Audience is an API identifier or a URL, not a client")
            .because("""
                    The audience of an ID token is the client that it was issued for, and Cognito compares the authorized party \
                    where a token has one. The identifier of an API is the audience of access tokens, which are not meant for \
                    AWS, so such an entry is dead or rests on a misunderstanding.""")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/open-id.html")
            .see("https://auth0.com/docs/secure/tokens/id-tokens/id-token-structure")
            .see("https://auth0.com/docs/get-started/apis/api-settings")
            .reportedBy(
                    "practitioners, for what Cognito does with a token that has an authorized party; AWS documents which claim "
                            + "it compares, and not what an entry of this kind does")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<OidcProvider> subjects(World world) {
        return world.chain().providers();
    }

    /** Goes by the looks of an audience where the APIs of the tenant were not read. */
    @Override
    public Verdict judge(OidcProvider provider, World world) {
        return provider.clientIds().fold(audiences -> judge(provider, audiences, world), Verdict::undetermined);
    }

    private static Verdict judge(OidcProvider provider, List<String> audiences, World world) {
        List<String> identifiers =
                audiences.stream().filter(world.tenant()::namesApi).toList();
        if (identifiers.isEmpty()) {
            return Verdict.compliant();
        }
        return Verdict.violation(
                "audience " + identifiers.stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "))
                        + " names an API or a URL, ID tokens name a client",
                identifiers.stream()
                        .map(id -> Evidence.configured(
                                "ClientIDList/" + id, "a client id", id, "iam:GetOpenIDConnectProvider"))
                        .toList(),
                List.of(remove(provider, identifiers)));
    }

    private static Remediation remove(OidcProvider provider, List<String> audiences) {
        return new Remediation(
                Remediation.Side.AWS,
                "Take the audience out of the provider; see to it first that the client's own id is among the audiences.",
                audiences.stream()
                        .map(audience ->
                                "aws iam remove-client-id-from-open-id-connect-provider --open-id-connect-provider-arn "
                                        + provider.arn() + " --client-id '" + audience + "'")
                        .collect(Collectors.joining("\n")),
                "",
                "Breaks no login with an ID token; an app that sends access tokens to AWS must send the ID token instead.");
    }
}
