package io.github.cognitoaudit.rules.chain;

import static io.github.cognitoaudit.rule.RuleDescriptor.rule;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.auth0.Auth0Connection;
import io.github.cognitoaudit.model.intent.SelfSignUp;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.ComplianceClause.Framework;
import io.github.cognitoaudit.rule.OpenConnections;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.Optional;

/** Flags clients that strangers can sign up for although the team declares that nobody may. */
public final class SignUpOpenAgainstIntent implements Rule<Auth0Client> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "CHAIN-006", "sign-up-open-against-intent", Severity.MEDIUM, ChainLink.CLIENT)
            .title("Strangers can sign up although the intent forbids it")
            .because("""
                    The team declares that nobody joins by themselves, and a connection of the client lets everyone. Auth0 keeps \
                    sign-up open unless it is disabled, so this is easily overlooked; strangers then get whatever signed-in users \
                    get.""")
            .see("https://auth0.com/docs/authenticate/database-connections")
            .see("https://auth0.com/docs/authenticate/passwordless")
            .see("https://auth0.com/docs/authenticate/identity-providers/social-identity-providers")
            .fits(Framework.SOC_2, "CC6.2")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Optional<String> notExaminedBecause(World world) {
        return world.intent().selfSignUp().filter(SelfSignUp.FORBIDDEN::equals).isEmpty()
                ? Optional.of("`intent.selfSignUp: forbidden` is not declared")
                : world.chain().clients().flatMap(Auth0Client::connections).whySwitchedOff();
    }

    @Override
    public Listing<Auth0Client> subjects(World world) {
        return world.chain().clients();
    }

    /** Neither a role nor a gate behind the sign-up counts: the intent is about joining. */
    @Override
    public Verdict judge(Auth0Client client, World world) {
        Listing<Auth0Connection> open = client.joinableConnections();
        if (open.items().isEmpty()) {
            return open.isComplete() ? Verdict.compliant() : Verdict.undetermined(open.gaps());
        }
        OpenConnections doors = new OpenConnections(client, open.items());
        return Verdict.violation(
                "strangers can join through connection " + doors.names() + " of client `" + client.clientId()
                        + "`; `intent.selfSignUp` is `forbidden`",
                doors.evidence(),
                doors.remediation());
    }
}
