package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rule.RuleDescriptor.rule;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
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
import java.util.Optional;
import java.util.stream.Collectors;

/** Flags audiences that look like client ids and are no client of the tenant. */
public final class AudienceNotAKnownClient implements Rule<OidcProvider> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "OIDC-005", "audience-not-a-known-client", Severity.MEDIUM, ChainLink.AUDIENCE)
            .title("Audience is no client of the tenant")
            .because("""
                    An audience that looks like a client id and is none belongs to a client that was deleted, to another tenant, \
                    or is mistyped. It admits nobody who should get in, and nobody can tell any more why it is there.""")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html")
            .see("https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveClientIDFromOpenIDConnectProvider.html")
            .see("https://auth0.com/docs/get-started/applications/application-settings")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<OidcProvider> subjects(World world) {
        return world.chain().providers();
    }

    /** Leaves audiences that are URLs or identifiers of APIs to OIDC-006. */
    @Override
    public Verdict judge(OidcProvider provider, World world) {
        Listing<String> unknown = Listing.from(provider.clientIds())
                .filter(audience -> world.tenant().namesApi(audience)
                        ? Observed.known(false)
                        : world.tenant().client(audience).map(Optional::isEmpty));
        if (unknown.items().isEmpty()) {
            return unknown.isComplete() ? Verdict.compliant() : Verdict.undetermined(unknown.gaps());
        }
        String tenant = world.scope().auth0Domain();
        return Verdict.violation(
                "audience " + unknown.items().stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "))
                        + " is no client of tenant `" + tenant + "`",
                unknown.items().stream()
                        .map(id -> Evidence.configured(
                                "ClientIDList/" + id, "a client of tenant " + tenant, id, "GET /api/v2/clients"))
                        .toList(),
                List.of(remove(provider, unknown.items())));
    }

    private static Remediation remove(OidcProvider provider, List<String> audiences) {
        return new Remediation(
                Remediation.Side.AWS,
                "Take the audience out of the provider.",
                audiences.stream()
                        .map(audience ->
                                "aws iam remove-client-id-from-open-id-connect-provider --open-id-connect-provider-arn "
                                        + provider.arn() + " --client-id " + audience)
                        .collect(Collectors.joining("\n")),
                "",
                "Breaks no login of this tenant: no client of it has that id.");
    }
}
