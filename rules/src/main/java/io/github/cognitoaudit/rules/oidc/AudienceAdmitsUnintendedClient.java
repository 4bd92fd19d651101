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
import io.github.cognitoaudit.snapshot.TargetSnapshot;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Flags audiences that are clients of the tenant and that no target declares. */
public final class AudienceAdmitsUnintendedClient implements Rule<OidcProvider> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "OIDC-007", "audience-admits-unintended-client", Severity.HIGH, ChainLink.AUDIENCE)
            .title("Audiences admit a client of the tenant that no target declares")
            .because("""
                    Cognito filters audiences by the provider, not by the pool: users of every client in the list get credentials \
                    from every pool that references the provider. A client that nobody meant to be there opens the pools to all \
                    who can log in through it.""")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html")
            .see("https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveClientIDFromOpenIDConnectProvider.html")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/open-id.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Optional<String> notExaminedBecause(World world) {
        return world.scope().clients().isPresent() ? Optional.empty() : Optional.of("`auth0.clients` is not declared");
    }

    @Override
    public Listing<OidcProvider> subjects(World world) {
        return world.chain().providers();
    }

    /** Leaves audiences that are no client of the tenant to OIDC-005 and OIDC-006. */
    @Override
    public Verdict judge(OidcProvider provider, World world) {
        Set<String> declared = declared(world);
        Listing<String> unintended = Listing.from(provider.clientIds())
                .filter(audience -> declared.contains(audience)
                        ? Observed.known(false)
                        : world.tenant().client(audience).map(Optional::isPresent));
        if (unintended.items().isEmpty()) {
            return unintended.isComplete() ? Verdict.compliant() : Verdict.undetermined(unintended.gaps());
        }
        return violation(provider, unintended.items(), world);
    }

    private static Set<String> declared(World world) {
        return world.snapshot().targets().stream()
                .filter(target ->
                        target.scope().auth0Domain().equals(world.scope().auth0Domain()))
                .map(TargetSnapshot::scope)
                .flatMap(scope -> scope.clients().stream().flatMap(List::stream))
                .collect(Collectors.toSet());
    }

    private static Verdict violation(OidcProvider provider, List<String> clients, World world) {
        return Verdict.violation(
                "audience " + clients.stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "))
                        + " is a client of tenant `" + world.scope().auth0Domain()
                        + "` that no target declares; its users get credentials from every pool that references the provider",
                clients.stream()
                        .map(id -> Evidence.configured(
                                "ClientIDList/" + id, "a client that a target declares", id, "GET /api/v2/clients"))
                        .toList(),
                List.of(remove(provider, clients)));
    }

    private static Remediation remove(OidcProvider provider, List<String> clients) {
        return new Remediation(
                Remediation.Side.AWS,
                "Take the client out of the audiences; if it is meant to be there, declare it under `auth0.clients` of its target.",
                clients.stream()
                        .map(client ->
                                "aws iam remove-client-id-from-open-id-connect-provider --open-id-connect-provider-arn "
                                        + provider.arn() + " --client-id " + client)
                        .collect(Collectors.joining("\n")),
                "",
                "Users of that client get no more credentials; logins through the declared clients stay as they are.");
    }
}
