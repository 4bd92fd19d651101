package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rule.ChainLink.CLIENT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.MEDIUM;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.auth0.Tenant;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Flags chain clients whose users may reach AWS by the delegation of old, past the chain. */
public final class LegacyAwsDelegationOpen implements Rule<Auth0Client> {
    private static final String FLAG = "allow_legacy_delegation_grant_types";

    private static final RuleDescriptor DESCRIPTOR = rule("AUTH0-018", "legacy-aws-delegation-open", MEDIUM, CLIENT)
            .title("Legacy delegation is a second road to AWS")
            .because("""
                    The AWS add-on and the legacy delegation grant let Auth0 itself get AWS credentials for a user, by SAML and a \
                    role of its own. That road passes neither the pool nor its roles, so nothing that is judged here bounds it, and \
                    Auth0 has deprecated it.""")
            .see("https://auth0.com/docs/authenticate/login/oidc-conformant-authentication/oidc-adoption-delegation")
            .see("https://auth0.com/docs/secure/tokens/delegation-tokens")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<Auth0Client> subjects(World world) {
        return world.chain().clients();
    }

    /** Needs the flags of the tenant, unless a client has the add-on, which is a second road whatever they say. */
    @Override
    public Optional<String> notExaminedBecause(World world) {
        boolean addon = world.chain().clients().items().stream()
                .anyMatch(client -> isOn(client.settings().legacyAwsAddon()));
        return addon ? Optional.empty() : world.tenant().settings().whySwitchedOff();
    }

    /** Takes a flag that was left out for off: delegation is disabled in tenants without an add-on in use since 2017. */
    @Override
    public Verdict judge(Auth0Client client, World world) {
        Observed<Boolean> addon = client.settings().legacyAwsAddon();
        Observed<Boolean> grant =
                world.tenant().settings().map(settings -> settings.flag(FLAG).orElse(false));
        return Observed.either(addon, grant)
                .fold(
                        open -> open
                                ? violation(client, world.tenant(), isOn(addon), isOn(grant))
                                : Verdict.compliant(),
                        Verdict::undetermined);
    }

    private static Verdict violation(Auth0Client client, Tenant tenant, boolean addon, boolean grant) {
        List<String> roads = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        List<Remediation> mends = new ArrayList<>();
        if (addon) {
            roads.add("it has the add-on `aws`");
            evidence.add(Evidence.configured("addons.aws", "not set", "set", "GET /api/v2/clients"));
            mends.add(removeAddon(client));
        }
        if (grant) {
            roads.add("tenant `" + tenant.domain() + "` has `" + FLAG + "` `true`, it should be `false`");
            evidence.add(Evidence.configured("flags." + FLAG, "false", "true", "GET /api/v2/tenants/settings"));
            mends.add(Remediation.switchingOff(
                    tenant,
                    "Switch the legacy delegation grant off in tenant `" + tenant.domain() + "`.",
                    FLAG,
                    "Applications that call `/delegation` stop to get credentials; logins through the pool go on."));
        }
        return Verdict.violation(
                "users of client `" + client.clientId() + "` may reach AWS past the pool: " + String.join("; ", roads),
                evidence,
                mends);
    }

    private static boolean isOn(Observed<Boolean> fact) {
        return fact.fold(on -> on, gap -> false);
    }

    /** Writes back the other add-ons that it has just read. */
    private static Remediation removeAddon(Auth0Client client) {
        String path = "clients/" + client.clientId();
        return new Remediation(
                Remediation.Side.AUTH0,
                "Take the add-on `aws` from client `" + client.clientId() + "`.",
                "auth0 api patch " + path + " --data \"$(auth0 api get " + path
                        + " | jq '{addons: (.addons | del(.aws))}')\"",
                "# the client " + client.clientId()
                        + "\nresource \"auth0_client\" \"app\" {\n  addons {\n    # without aws\n  }\n}\n",
                "Applications that get AWS credentials by delegation stop to; logins through the pool go on.");
    }
}
