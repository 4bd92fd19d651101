package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rule.ChainLink.CLIENT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.LOW;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.auth0.Tenant;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Optional;

/** Flags tenants that open every connection to each new client. */
public final class EveryConnectionEnabledByDefault implements Rule<Tenant> {
    private static final String FLAG = "enable_client_connections";

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "AUTH0-012", "every-connection-enabled-by-default", LOW, CLIENT)
            .title("New clients get every connection of the tenant")
            .because("""
                    A new client starts with every connection of the tenant, those that strangers can join included. If its id \
                    becomes an audience of the provider, everyone who can log in through any of them gets AWS credentials, without \
                    anybody having chosen that.""")
            .see("https://auth0.com/docs/get-started/tenant-settings")
            .see("https://auth0.com/docs/api/management/v2/tenants/tenant-settings-route")
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
    public Optional<String> notExaminedBecause(World world) {
        return world.tenant().settings().whySwitchedOff();
    }

    /** Leaves open what a flag that was left out means: Auth0's reference names {@code true} as the default, tenants differ. */
    @Override
    public Verdict judge(Tenant tenant, World world) {
        return tenant.settings()
                .fold(
                        settings -> settings.flag(FLAG)
                                .map(on -> on ? violation(tenant) : Verdict.compliant())
                                .orElseGet(() -> Verdict.undetermined(leftOut())),
                        Verdict::undetermined);
    }

    private static Gap leftOut() {
        return Gap.undecided(
                "flags." + FLAG, "the flag is left out, and Auth0 may take that for `true`: set it to `false`");
    }

    private static Verdict violation(Tenant tenant) {
        return Verdict.violation(
                "tenant `" + tenant.domain() + "` opens every connection to each new client: `" + FLAG
                        + "` is `true`, it should be `false`",
                List.of(Evidence.configured("flags." + FLAG, "false", "true", "GET /api/v2/tenants/settings")),
                List.of(
                        Remediation.switchingOff(
                                tenant,
                                "Let new clients of tenant `" + tenant.domain() + "` start without connections.",
                                FLAG,
                                "Clients that exist keep their connections; a client that is made later needs its own to be enabled.")));
    }
}
