package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rule.ChainLink.CLIENT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.LOW;

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

/** Flags tenants where anyone can register a client. */
public final class DynamicClientRegistrationOpen implements Rule<Tenant> {
    private static final String FLAG = "enable_dynamic_client_registration";

    private static final RuleDescriptor DESCRIPTOR = rule("AUTH0-013", "dynamic-client-registration-open", LOW, CLIENT)
            .title("Anyone can register a client with the tenant")
            .because("""
                    With dynamic registration anyone on the Internet makes clients of the tenant, without logging in. Such a client \
                    reaches AWS only if its id becomes an audience of the provider, but its logins look like the team's own and its \
                    users are the tenant's.""")
            .see("https://auth0.com/docs/get-started/applications/dynamic-client-registration")
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

    /** Takes a flag that was left out for off, the default that Auth0's reference names. */
    @Override
    public Verdict judge(Tenant tenant, World world) {
        return tenant.settings()
                .fold(
                        settings -> settings.flag(FLAG).orElse(false) ? violation(tenant) : Verdict.compliant(),
                        Verdict::undetermined);
    }

    private static Verdict violation(Tenant tenant) {
        return Verdict.violation(
                "tenant `" + tenant.domain() + "` lets anyone register clients: `" + FLAG
                        + "` is `true`, it should be `false`",
                List.of(Evidence.configured("flags." + FLAG, "false", "true", "GET /api/v2/tenants/settings")),
                List.of(Remediation.switchingOff(
                        tenant,
                        "Switch dynamic client registration off in tenant `" + tenant.domain() + "`.",
                        FLAG,
                        "Clients that exist go on; software that registers itself can not any more.")));
    }
}
