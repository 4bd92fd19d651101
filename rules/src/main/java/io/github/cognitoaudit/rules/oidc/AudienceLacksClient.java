package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rule.RuleDescriptor.rule;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
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

/** Flags a provider whose audiences leave out a client of the chain. */
public final class AudienceLacksClient implements Rule<OidcProvider> {

    private static final String CALL = "iam:GetOpenIDConnectProvider";

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "OIDC-004", "audience-lacks-client", Severity.CRITICAL, ChainLink.AUDIENCE)
            .title("Audiences of the provider leave out a client")
            .because("""
                    AWS compares the client that a token was issued for with the audiences of the provider, and takes exact \
                    matches only. Every login through a client that the list leaves out fails.""")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html")
            .see("https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddClientIDToOpenIDConnectProvider.html")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/open-id.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<OidcProvider> subjects(World world) {
        return world.chain().providers();
    }

    /** Proves less where no client is declared: then one audience that is a client of the tenant will do. */
    @Override
    public Verdict judge(OidcProvider provider, World world) {
        Optional<List<String>> declared = world.scope().clients();
        return provider.clientIds()
                .fold(
                        audiences -> declared.isPresent()
                                ? judgeDeclared(provider, audiences, declared.get())
                                : judgeUndeclared(provider, audiences, world),
                        Verdict::undetermined);
    }

    private static Verdict judgeDeclared(OidcProvider provider, List<String> audiences, List<String> clients) {
        List<String> missing = clients.stream()
                .filter(client -> !audiences.contains(client))
                .distinct()
                .toList();
        if (missing.isEmpty()) {
            return Verdict.compliant();
        }
        return Verdict.violation(
                "audiences of the provider leave out client "
                        + missing.stream().map(client -> "`" + client + "`").collect(Collectors.joining(", ")),
                missing.stream()
                        .map(client -> Evidence.observed("ClientIDList/" + client, client, list(audiences), CALL))
                        .toList(),
                List.of(add(
                        provider,
                        missing,
                        "Add the client to the audiences of the provider.",
                        "Adds an audience and breaks no login; users of the client then get credentials from every pool that "
                                + "references the provider.")));
    }

    private static Verdict judgeUndeclared(OidcProvider provider, List<String> audiences, World world) {
        List<Observed<Optional<Auth0Client>>> clients =
                audiences.stream().map(world.tenant()::client).toList();
        if (clients.stream().anyMatch(client -> client.fold(Optional::isPresent, gap -> false))) {
            return Verdict.compliant();
        }
        List<Gap> gaps = clients.stream()
                .flatMap(client -> client.fold(found -> Optional.<Gap>empty(), Optional::of).stream())
                .toList();
        if (!gaps.isEmpty()) {
            return Verdict.undetermined(gaps);
        }
        return Verdict.violation(
                "no audience of the provider is a client of tenant `"
                        + world.scope().auth0Domain() + "`",
                List.of(Evidence.configured("ClientIDList", "a client of the tenant", list(audiences), CALL)),
                List.of(add(
                        provider,
                        List.of("\"$CLIENT_ID\""),
                        "Put the id of the client that logs in, which `auth0 apps list` shows, into the variable CLIENT_ID, add it "
                                + "to the audiences, and declare it under `auth0.clients`.",
                        "Adds an audience and breaks no login.")));
    }

    private static String list(List<String> audiences) {
        return audiences.isEmpty() ? "no audience" : String.join(", ", audiences);
    }

    private static Remediation add(OidcProvider provider, List<String> clients, String summary, String impact) {
        return new Remediation(
                Remediation.Side.AWS,
                summary,
                clients.stream()
                        .map(client ->
                                "aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn "
                                        + provider.arn() + " --client-id " + client)
                        .collect(Collectors.joining("\n")),
                "",
                impact);
    }
}
