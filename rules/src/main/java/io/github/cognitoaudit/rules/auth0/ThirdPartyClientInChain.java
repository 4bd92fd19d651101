package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rule.ChainLink.CLIENT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.MEDIUM;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.stream.Stream;

/** Flags chain clients that belong to somebody else than the tenant. */
public final class ThirdPartyClientInChain implements Rule<Auth0Client> {

    private static final RuleDescriptor DESCRIPTOR = rule("AUTH0-014", "third-party-client-in-chain", MEDIUM, CLIENT)
            .title("Chain client belongs to a third party")
            .because("""
                    Whoever operates a third-party client holds the ID tokens of its users, and each of them buys AWS credentials of \
                    the pool's roles. The team can neither see nor stop what is done with them.""")
            .see("https://auth0.com/docs/get-started/applications/first-party-and-third-party-applications")
            .see(
                    "https://auth0.com/docs/get-started/applications/confidential-and-public-applications/view-application-ownership")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<Auth0Client> subjects(World world) {
        return world.chain().clients();
    }

    /** Leaves open what a setting that was left out means: Auth0 documents its two values and no meaning of its absence. */
    @Override
    public Verdict judge(Auth0Client client, World world) {
        return client.settings()
                .firstParty()
                .fold(
                        firstParty -> firstParty
                                .map(own -> own ? Verdict.compliant() : violation(client, world))
                                .orElseGet(() -> Verdict.undetermined(leftOut(client))),
                        Verdict::undetermined);
    }

    private static Gap leftOut(Auth0Client client) {
        return Gap.undecided(
                "is_first_party", "client `" + client.clientId() + "` does not say whose it is: set `is_first_party`");
    }

    private static Verdict violation(Auth0Client client, World world) {
        return Verdict.violation(
                "client `" + client.clientId()
                        + "` is a third party's: `is_first_party` is `false`, it should be `true`",
                List.of(Evidence.configured("is_first_party", "true", "false", "GET /api/v2/clients")),
                Stream.concat(
                                world.chain().providers().items().stream()
                                        .map(provider -> removeAudience(client, provider)),
                                Stream.of(makeFirstParty(client)))
                        .toList());
    }

    private static Remediation removeAudience(Auth0Client client, OidcProvider provider) {
        return new Remediation(
                Remediation.Side.AWS,
                "Take the third party's client out of the audiences of the IAM provider, and out of `auth0.clients` if it is"
                        + " declared there.",
                "aws iam remove-client-id-from-open-id-connect-provider --open-id-connect-provider-arn "
                        + provider.arn() + " --client-id " + client.clientId(),
                "# take " + client.clientId() + " out of client_id_list of aws_iam_openid_connect_provider, "
                        + provider.arn(),
                "Users of this client get no AWS credentials any more; those of other clients go on.");
    }

    private static Remediation makeFirstParty(Auth0Client client) {
        return Remediation.patchingClient(
                client,
                "Or make client `" + client.clientId() + "` a first-party one, if it is the team's own.",
                "{\"is_first_party\":true}",
                "is_first_party = true",
                "Auth0 may ask users for consent no more, and connections of the tenant must be enabled for the client one by "
                        + "one.");
    }
}
