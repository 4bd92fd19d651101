package io.github.cognitoaudit.rules.chain;

import static io.github.cognitoaudit.rule.RuleDescriptor.rule;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.ComplianceClause.Framework;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.TargetSnapshot;
import io.github.cognitoaudit.snapshot.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Flags providers whose audiences are clients of a production target and of one that is not. */
public final class ClientsOfDifferentTrustShareProvider implements Rule<OidcProvider> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "CHAIN-003", "clients-of-different-trust-share-provider", Severity.MEDIUM, ChainLink.AUDIENCE)
            .title("Production and non-production clients share a provider")
            .because("""
                    Cognito filters audiences by the provider, not by the pool, so a login through a test client is as good as one \
                    through the real one in every pool that references the provider. Whoever may change the test client, or log \
                    in to it, gets production credentials.""")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/open-id.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html")
            .see("https://auth0.com/docs/get-started/auth0-overview/create-tenants/set-up-multiple-environments")
            .fits(Framework.ISO_27001, "A.8.31")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Optional<String> notExaminedBecause(World world) {
        Optional<Boolean> own = world.intent().production();
        if (own.isEmpty()) {
            return Optional.of("`intent.production` is not declared");
        }
        return opposites(world).isEmpty()
                ? Optional.of("no other target of this run declares `intent.production: " + !own.get() + "`")
                : Optional.empty();
    }

    @Override
    public Listing<OidcProvider> subjects(World world) {
        return world.chain().providers();
    }

    @Override
    public Verdict judge(OidcProvider provider, World world) {
        Listing<String> own = world.target().clientIds().filter(provider::admits);
        List<TargetSnapshot> sharing = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>(own.items().isEmpty() ? own.gaps() : List.of());
        for (TargetSnapshot other : opposites(world)) {
            Listing<String> theirs = other.clientIds().filter(provider::admits);
            if (!theirs.items().isEmpty()) {
                sharing.add(other);
            } else {
                gaps.addAll(theirs.gaps());
            }
        }
        boolean apart = (own.items().isEmpty() && own.isComplete()) || (sharing.isEmpty() && gaps.isEmpty());
        if (apart) {
            return Verdict.compliant();
        }
        return own.items().isEmpty() || sharing.isEmpty()
                ? Verdict.undetermined(gaps)
                : violation(provider, own.items(), sharing.get(0), world);
    }

    private static List<TargetSnapshot> opposites(World world) {
        Optional<Boolean> opposite = world.intent().production().map(production -> !production);
        return world.otherTargets().stream()
                .filter(other -> opposite.isPresent()
                        && world.declared().of(other.name()).production().equals(opposite))
                .toList();
    }

    private static Verdict violation(OidcProvider provider, List<String> own, TargetSnapshot other, World world) {
        boolean production = world.intent().isProduction();
        List<String> theirs = other.clientIds().filter(provider::admits).items();
        return Verdict.violation(
                "the provider admits " + names(own) + " of target `"
                        + world.target().name() + "`, which is "
                        + (production ? "" : "not ") + "production, and " + names(theirs) + " of target `"
                        + other.name() + "`, which is" + (production ? " not" : "") + "; every pool takes both",
                theirs.stream()
                        .map(client -> Evidence.configured(
                                "ClientIDList/" + client,
                                "clients of " + (production ? "production" : "non-production") + " only",
                                client,
                                "iam:GetOpenIDConnectProvider"))
                        .toList(),
                List.of(separate(provider, production ? theirs : own)));
    }

    private static String names(List<String> clients) {
        return clients.stream().map(client -> "`" + client + "`").collect(Collectors.joining(", "));
    }

    private static Remediation separate(OidcProvider provider, List<String> tests) {
        return new Remediation(
                Remediation.Side.AWS,
                "Give non-production an account or a tenant of its own, for an account has one provider an issuer; then take its"
                        + " clients out of this one.",
                tests.stream()
                        .map(client ->
                                "aws iam remove-client-id-from-open-id-connect-provider --open-id-connect-provider-arn "
                                        + provider.arn() + " --client-id " + client)
                        .collect(Collectors.joining("\n")),
                "",
                "Logins through the non-production clients get no more credentials in this account.");
    }
}
